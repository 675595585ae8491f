// Run by large.mjs: times mutations on the database below DATA_DIR and prints them as one line of JSON.
import { draftAssessment } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { sendForReview } from '@/lib/assessments/review'
import { createClaim } from '@/lib/claims/create'
import { orderClaims } from '@/lib/claims/order'
import { closeDatabase, db } from '@/lib/platform/database/database'
import type { Result } from '@/lib/platform/errors'
import { editSource } from '@/lib/sources/edit'
import { recordStatement } from '@/lib/statements/record'
import { rebuttalPart, statementInputOf } from '../../support/inputs'
import { SLUGS } from './world'

/** Milliseconds; null where it failed. */
type Measured = { name: string; first: number | null; best: number | null }

const [few, many, story, ministry, document] = await Promise.all([
  db.claim.findUniqueOrThrow({ where: { slug: SLUGS.few } }),
  db.claim.findUniqueOrThrow({ where: { slug: SLUGS.many } }),
  db.story.findUniqueOrThrow({ where: { slug: SLUGS.story } }),
  db.source.findUniqueOrThrow({ where: { slug: SLUGS.source } }),
  db.document.findUniqueOrThrow({ where: { slug: SLUGS.document }, include: { snapshots: true } }),
])
const keeper = await db.source.findUniqueOrThrow({ where: { slug: 'source-7' } })
const [editor, reviewer] = await Promise.all([
  db.user.findFirstOrThrow({ where: { role: 'editor' } }),
  db.user.findFirstOrThrow({ where: { role: 'reviewer' } }),
])
const exact = document.snapshots[0]?.text.split(/(?<=\.) /)[20] ?? ''

const measured = [
  await timed('record a statement on a claim with 3', () => recordStatement(editor, said(few.id))),
  await timed('record a statement on a claim with 200', () => recordStatement(editor, said(many.id))),
  await timed('the same, its source typed in other case', () =>
    recordStatement(editor, { ...said(few.id), source: keeper.name.toUpperCase() }),
  ),
  await timed('record a denial with its rebuttal', () =>
    recordStatement(editor, { ...said(many.id), stance: 'denies', rebuttal: rebuttalPart() }),
  ),
  await timed('create a claim in a story with 2,000', (at) =>
    createClaim(editor, claimInput([story.id], at)),
  ),
  await timed('create a claim outside of any story', (at) => createClaim(editor, claimInput([], at))),
  await timed('draft an assessment, send and publish it', assess, 3),
  await timed('edit the note on a source with 1,000 statements', (at) => rename(at, ''), 3),
  await timed('affiliate that source, whose party stands in many claims', (at) => rename(at, keeper.id), 3),
  await timed('move one claim of a long story by 500 places', move, 3),
]
await closeDatabase()
console.log(JSON.stringify(measured))

function said(claimId: string) {
  const who = { claimId, sourceId: keeper.name, documentId: document.title }
  const chain = [{ source: '', how: 'on_the_record', wording: '', document: '' } as const]
  return statementInputOf(who, { mode: 'quoted', quotes: [{ exact, occurrence: null }], chain })
}

function claimInput(storyIds: string[], at: number) {
  const proposition = Array.from({ length: 7 }, (_, k) => `herring${storyIds.length}${at}${k}`).join(' ')
  const words = { proposition, kind: 'event', place: '', language: 'en', note: '', reason: '' } as const
  return { ...words, event: null, storyIds, anyway: false }
}

async function assess(): Promise<Result<unknown>> {
  const claim = await db.claim.findFirstOrThrow({
    where: { level: 'unassessed', kind: 'event', assessments: { none: {} }, originCount: { gt: 0 } },
    orderBy: { id: 'asc' },
  })
  const words = {
    rationale: 'The tables were read.',
    known: '',
    notKnown: '',
    wouldSettle: '',
    overruleReason: '',
  }
  const rests = { statementIds: [], evidenceIds: [], examinedIds: [], reviewBy: null }
  const input = { claimId: claim.id, level: 'unverified', credibility: 3, ...words, ...rests } as const
  const draft = await draftAssessment(editor, input)
  if (!draft.ok) return draft
  const sent = await sendForReview(editor, { id: draft.value.id, version: 1 })
  return sent.ok ? publishAssessment(reviewer, { id: draft.value.id, version: 2, reason: '' }) : sent
}

async function rename(at: number, affiliation: string): Promise<Result<unknown>> {
  const { id, name, kind, url, version } = await db.source.findUniqueOrThrow({ where: { id: ministry.id } })
  const flags = { country: null, stateAffiliated: false, partyToConflict: false, aliases: [], anyway: true }
  const affiliated = at % 2 === 0 ? affiliation : ''
  const description = `Keeps the harbour, ${version}`
  return editSource(editor, {
    id,
    version,
    name,
    kind,
    url,
    description,
    affiliation: affiliated,
    reason: '',
    ...flags,
  })
}

async function move(): Promise<Result<unknown>> {
  const last = await db.claimStory.findFirstOrThrow({ where: { storyId: story.id, position: 500 } })
  return orderClaims(editor, { storyId: story.id, places: [{ id: last.claimId, place: 1 }] })
}

async function timed(
  name: string,
  work: (at: number) => Promise<Result<unknown>>,
  times = 9,
): Promise<Measured> {
  const spent: number[] = []
  for (let at = 0; at < times; at++) {
    const begin = performance.now()
    const result = await work(at).catch((fault: Error) => fault)
    spent.push(performance.now() - begin)
    if (result instanceof Error || !result.ok) {
      console.error(name, result)
      return { name, first: null, best: null }
    }
  }
  const [first = 0, ...others] = spent
  return { name, first, best: Math.min(...others) }
}
