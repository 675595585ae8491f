import type { Chance } from './chance'
import type { Claim } from './claims'
import type { Ledger } from './ledger'
import type { Named, World } from './world'

const DAY = 86_400_000
const LEVELS = ['unverified', 'single_origin', 'single_origin', 'corroborated', 'verified', 'refuted']
const KINDS = ['image', 'dataset', 'eyewitness', 'official_record']

/** A piece of evidence for every tenth claim; of three claims in ten an assessment is published. */
export function fillAssessments(ledger: Ledger, chance: Chance, world: World, claims: Claim[]): void {
  for (const [at, claim] of claims.entries()) {
    if (at % 10 === 0) addEvidence(ledger, chance, world, claim)
  }
  for (const [at, claim] of claims.entries()) {
    const isSettled = claim.kind === 'forecast' || claim.kind === 'position'
    const level = isSettled ? 'not_checkable' : chance.one(LEVELS)
    const state = at % 10 < 3 ? 'published' : at % 250 === 3 ? 'in_review' : at % 170 === 5 ? 'draft' : null
    if (!state) continue
    const id = assess(ledger, chance, world, { claim, level, state, at })
    if (state !== 'published' || at % 15 !== 0) continue
    const recordId = claim.statementIds.at(-1)
    if (!recordId) continue
    const news = { claimId: claim.id, assessmentId: id, recordType: 'statement', recordId }
    ledger.insert('NewInformation', { id: ledger.newId(), ...news, addedAt: ledger.now() })
  }
}

function addEvidence(ledger: Ledger, chance: Chance, world: World, claim: Claim): void {
  const [id, by] = [ledger.newId(), chance.one(world.people)]
  ledger.change({ type: 'evidence', id, action: 'evidence.added', claimId: claim.id, by }, () =>
    ledger.insert('Evidence', {
      id,
      claimId: claim.id,
      kind: chance.one(KINDS),
      bearing: chance.one(['supports', 'contradicts', 'context']),
      description: 'A page of the lock keeper’s book, with its date and his hand.',
      credibility: 1 + chance.below(6),
      sourceId: chance.one(world.sources).id,
      dependsOnStatementId: claim.statementIds[0] ?? null,
      createdAt: ledger.now(),
      createdById: by.id,
    }),
  )
  claim.evidenceIds.push(id)
}

type Asked = { claim: Claim; level: string; state: string; at: number }

function assess(
  ledger: Ledger,
  chance: Chance,
  { people }: World,
  { claim, level, state, at }: Asked,
): string {
  const id = ledger.newId()
  const author = chance.one(people)
  const reviewer: Named = chance.one(people.filter((person) => person !== author))
  const line = { type: 'assessment', id, claimId: claim.id } as const
  ledger.change({ ...line, action: 'assessment.drafted', by: author }, () => {
    ledger.insert('Assessment', {
      id,
      claimId: claim.id,
      state: 'draft',
      level,
      rationale: 'The tables and the keepers’ books were compared, day by day, and this is what they give.',
      known: 'The tides of that month.',
      notKnown: 'Who counted.',
      wouldSettle: 'The harbour’s own book.',
      credibility: 1 + chance.below(6),
      authorId: author.id,
      createdAt: ledger.now(),
      reviewBy: at % 20 === 0 ? new Date(ledger.now().getTime() + 30 * DAY) : null,
    })
    for (const statementId of claim.statementIds.slice(0, 3))
      ledger.insert('AssessmentStatement', { assessmentId: id, statementId })
    for (const evidenceId of claim.evidenceIds)
      ledger.insert('AssessmentEvidence', { assessmentId: id, evidenceId, examined: true })
  })
  if (state === 'draft') return id
  ledger.change({ ...line, action: 'assessment.sent_for_review', by: author }, () =>
    ledger.update('Assessment', id, { state: 'in_review', submittedAt: ledger.now() }),
  )
  if (state === 'in_review') return id
  ledger.change({ ...line, action: 'assessment.published', by: reviewer }, () =>
    ledger.update('Assessment', id, {
      state: 'published',
      number: 1,
      reviewerId: reviewer.id,
      publishedAt: ledger.now(),
    }),
  )
  return id
}

/** Remarks of colleagues, and small changes of claims until the history has `lines` lines. */
export function fillRemarks(
  ledger: Ledger,
  chance: Chance,
  { people }: World,
  claims: Claim[],
  lines: number,
): void {
  for (let at = 0; at < claims.length / 20; at++) {
    const [id, by] = [ledger.newId(), chance.one(people)]
    ledger.change({ type: 'comment', id, action: 'comment.added', by }, () =>
      ledger.insert('Comment', {
        id,
        recordType: 'claim',
        recordId: chance.one(claims).id,
        text: 'Has anybody seen the lock keeper’s book?',
        authorId: by.id,
        createdAt: ledger.now(),
      }),
    )
  }
  while (ledger.lines() < lines) {
    const [{ id }, by] = [chance.one(claims), chance.one(people)]
    ledger.change(
      { type: 'claim', id, action: 'claim.edited', claimId: id, by, reason: 'A clearer note' },
      () => ledger.update('Claim', id, { note: `A tide is one rise and one fall, ${ledger.lines()}.` }),
    )
  }
}
