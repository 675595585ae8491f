import { type Chance, proposition } from './chance'
import type { Ledger } from './ledger'
import { type Named, SLUGS, type StoredText, type World } from './world'

export type Claim = { id: string; kind: string; statementIds: string[]; evidenceIds: string[] }

const KINDS = [
  'event',
  'event',
  'event',
  'quantity',
  'attribution',
  'quantity',
  'causal',
  'forecast',
  'position',
]
const MANY = 200
const FEW = 3

/** Claims in their stories; two of them have addresses that the benchmark knows. */
export function fillClaims(ledger: Ledger, chance: Chance, world: World, count: number): Claim[] {
  const positions = new Map<string, number>()
  return Array.from({ length: count }, (_, at) => {
    const [id, author, kind] = [ledger.newId(), chance.one(world.people), chance.one(KINDS)]
    ledger.change(
      { type: 'claim', id, action: 'claim.created', claimId: id, by: author, reason: 'Recorded' },
      () => {
        ledger.insert('Claim', {
          id,
          slug: at === 0 ? SLUGS.many : at === 1 ? SLUGS.few : `claim-${at}`,
          proposition: proposition(chance, at),
          kind,
          eventAt: ledger.now(),
          eventPrecision: chance.one(['day', 'month', 'minute']),
          createdAt: ledger.now(),
          changedAt: ledger.now(),
          createdById: author.id,
          assigneeId: at % 40 === 0 ? chance.one(world.people).id : null,
        })
        for (const storyId of storiesOf(chance, world, at)) {
          const position = (positions.get(storyId) ?? 0) + 1
          positions.set(storyId, position)
          ledger.insert('ClaimStory', { claimId: id, storyId, position })
        }
      },
    )
    return { id, kind, statementIds: [], evidenceIds: [] }
  })
}

/** A fifth stands in the long story, another fifth in none. */
function storiesOf(chance: Chance, { storyIds: [long = '', ...others] }: World, at: number): string[] {
  if (at % 5 === 4) return []
  return at % 5 === 0 ? [long] : [chance.one(others)]
}

/** Three statements a claim on average, with quotes, chains and figures; one in five carries a rebuttal. */
export function fillStatements(ledger: Ledger, chance: Chance, world: World, claims: Claim[]): void {
  const rebuttals = new Map<string, { id: string; depth: number }[]>()
  for (let at = 0; at < claims.length * 3; at++) {
    const claim = claims[claimOf(chance, claims.length, at)]
    if (!claim) continue
    const objects = at < MANY ? at % 10 > 6 : at >= MANY + FEW && at % 5 === 4
    const stance = objects ? chance.one(['denies', 'denies', 'doubts']) : chance.one(STANCES)
    const [author, source] = [
      chance.one(world.people),
      at % 30 === 0 ? world.sources[0] : chance.one(world.sources),
    ]
    const text = at % 100 === 1 ? world.texts[0] : chance.one(world.texts.slice(1))
    if (!source || !text) continue
    const statementId = ledger.newId()
    const line = {
      action: 'statement.recorded',
      reason: `${source.name}: ${stance}`,
      claimId: claim.id,
      by: author,
    }
    ledger.change({ type: 'statement', id: statementId, ...line }, () =>
      insertStatement(ledger, chance, { world, claim, source, text, author, statementId, stance, at }),
    )
    claim.statementIds.push(statementId)
    if (!objects) continue
    const standing = rebuttals.get(claim.id) ?? []
    rebuttals.set(claim.id, standing)
    const kind = stance === 'denies' ? 'denial' : chance.one(['undercut', 'contradiction', 'missing_context'])
    const made = insertRebuttal(ledger, chance, { claim, source, author, statementId, standing, kind })
    standing.push(made)
  }
}

const STANCES =
  'asserts,asserts,asserts,asserts,confirms,confirms,qualifies,could_not_verify,declined_to_comment'.split(
    ',',
  )
const HOWS = ['on_the_record', 'through_a_spokesperson', 'social_post', 'official_document']

/** The first two claims have as many as their addresses say; of the others, those made early have more. */
function claimOf(chance: Chance, claims: number, at: number): number {
  if (at < MANY) return 0
  if (at < MANY + FEW) return 1
  return 2 + Math.floor((claims - 2) * chance.next() ** 1.3)
}

type Said = {
  world: World
  claim: Claim
  source: Named
  text: StoredText
  author: Named
  statementId: string
  stance: string
  at: number
}

function insertStatement(ledger: Ledger, chance: Chance, said: Said): void {
  const { world, claim, source, text, author, statementId, stance, at } = said
  const [createdAt, sentence] = [ledger.now(), text.sentences[Math.floor(at / 100) % text.sentences.length]]
  ledger.insert('Statement', {
    id: statementId,
    claimId: claim.id,
    sourceId: source.id,
    documentId: text.documentId,
    stance,
    mode: 'quoted',
    saidAt: createdAt,
    saidPrecision: 'day',
    note: `What ${source.name} said of it at the turn of the tide.`,
    createdAt,
    createdById: author.id,
  })
  const hops =
    at % 10 < 3 ? [] : [source, ...Array.from({ length: 1 + (at % 2) }, () => chance.one(world.sources))]
  for (const [position, hop] of hops.entries()) {
    ledger.insert('AttributionStep', {
      id: ledger.newId(),
      statementId,
      position,
      sourceId: hop.id,
      how: position === 0 ? chance.one(HOWS) : 'citing',
      wording: position === 0 ? '' : 'said to have been told',
      documentId: position > 0 && at % 3 === 0 ? chance.one(world.texts).documentId : null,
    })
  }
  if (sentence) {
    const { exact, start } = sentence
    const place = { exact, prefix: '', suffix: '', start, end: start + exact.length }
    ledger.insert('Anchor', { id: ledger.newId(), snapshotId: text.snapshotId, statementId, ...place })
  }
  if (claim.kind !== 'quantity') return
  ledger.insert('Figure', {
    id: ledger.newId(),
    statementId,
    counted: chance.one(['boats', 'lights', 'tides']),
    low: 10 + chance.below(5_000),
    comparator: chance.one(['exactly', 'at_least', 'more_than', 'about']),
    unit: 'pieces',
    asOf: createdAt,
    asOfPrecision: 'day',
    createdAt,
  })
}

type Objection = {
  claim: Claim
  source: Named
  author: Named
  statementId: string
  standing: { id: string; depth: number }[]
  kind: string
}

function insertRebuttal(ledger: Ledger, chance: Chance, objection: Objection) {
  const { claim, source, author, statementId, standing, kind } = objection
  const answerable = standing.filter(({ depth }) => depth < 4)
  const target = answerable.length > 0 && chance.next() < 0.35 ? chance.one(answerable) : null
  const [id, by] = [ledger.newId(), author]
  const line = { type: 'rebuttal', id, claimId: claim.id, by } as const
  ledger.change({ ...line, action: 'rebuttal.recorded', reason: `${source.name} objects` }, () =>
    ledger.insert('Rebuttal', {
      id,
      kind,
      sourceId: source.id,
      statementId,
      targetClaimId: target ? null : claim.id,
      targetRebuttalId: target?.id ?? null,
      rootClaimId: claim.id,
      summary: 'The tide tables say otherwise.',
      createdAt: ledger.now(),
      createdById: author.id,
    }),
  )
  if (chance.next() < 0.08) {
    const decided = chance.one(['answered', 'withdrawn'])
    const reason = 'Its source has corrected itself since.'
    ledger.change({ ...line, action: 'rebuttal.standing_decided', reason }, () => {
      const [decidedAt, decidedById] = [ledger.now(), author.id]
      const decision = {
        id: ledger.newId(),
        rebuttalId: id,
        standing: decided,
        reason,
        decidedAt,
        decidedById,
      }
      ledger.insert('StandingDecision', decision)
      ledger.update('Rebuttal', id, { standing: decided })
    })
  }
  return { id, depth: (target?.depth ?? 0) + 1 }
}
