import type { ImportFate, RecordType } from '@/generated/prisma/enums'
import type { DocumentRef, Entry, Fault, SaidRef, SourceRef } from '@/lib/desk/imports/entry'
import type { Known, KnownClaim, KnownSaid } from '@/lib/desk/imports/known-records'
import { documentId, makeSource, sourceOf } from '@/lib/desk/imports/row-sources'
import { type ClaimEntry, fail, granted, type Hands } from '@/lib/desk/imports/row-writer'
import type { ImportOptions } from '@/lib/desk/imports/schema'
import { partialDateText } from '@/lib/reasoning/dates'
import { fold } from '@/lib/text/fold'
import { type Wording, wording } from '@/lib/text/message'

export type MainType = Extract<RecordType, 'claim' | 'source' | 'document'>
export type MainRecord = { type: MainType; id: string }

/** What became of a row, or would. */
export type Outcome = {
  fate: ImportFate
  /** What there is to say of it, and what is wrong in which field. */
  notes: Wording[]
  faults: Fault[]
  record: MainRecord | null
}

/** What becomes of a row that is refused. */
export function refusedRow(faults: Fault[]): Outcome {
  return { fate: 'refuse', notes: [], faults, record: null }
}

/**
 * Does with one row what the options say, by the hands given, after comparing it with what is known; what it makes is
 * known from then on. The dry run and the import are this same function.
 * @throws RowRefused where a hand refuses or a name means several records.
 */
export async function settle(
  entry: Entry | null,
  known: Known,
  hands: Hands,
  options: ImportOptions,
): Promise<Outcome> {
  if (!entry) return { fate: 'skip', notes: [wording('rules.imports.blank')], faults: [], record: null }
  if (entry.makes === 'source') return settleSource(entry.source, known, hands, options)
  if (entry.makes === 'document') return settleDocument(entry.document, known, hands)
  return settleClaim(entry, known, hands, options)
}

async function settleSource(
  ref: SourceRef,
  known: Known,
  hands: Hands,
  { same }: ImportOptions,
): Promise<Outcome> {
  const [id] = known.sourcesNamed(ref.input.name)
  if (id && same !== 'create')
    return outcome('duplicate', [wording('rules.imports.sameSource')], { type: 'source', id })
  const made = await makeSource(ref, known, hands)
  return outcome('create', [], { type: 'source', id: made })
}

async function settleDocument(ref: DocumentRef, known: Known, hands: Hands): Promise<Outcome> {
  const notes: Wording[] = []
  const [publisherId = null] = known.sourcesNamed(ref.publisher.input.name)
  const [id] = publisherId || ref.input.url ? known.documentsLike(ref.input, publisherId) : []
  if (id) return outcome('duplicate', [wording('rules.imports.sameDocument')], { type: 'document', id })
  const made = await documentId(ref, known, hands, notes)
  return outcome('create', notes.filter(isNewSource), { type: 'document', id: made })
}

async function settleClaim(
  entry: ClaimEntry,
  known: Known,
  hands: Hands,
  options: ImportOptions,
): Promise<Outcome> {
  const storyIds = entry.stories.flatMap((name) => storyOf(name, known))
  const claim = comparedClaim(entry)
  const found = findClaim(claim, known, options)
  if (!found || found.way === 'create') {
    const notes = found ? [found.note] : []
    const claimId = granted(await hands.claim(entry, storyIds), CLAIM_FIELDS)
    known.setClaim(claimId, claim)
    await addAll(entry, claimId, known, hands, notes)
    return outcome('create', notes, { type: 'claim', id: claimId })
  }
  const record = { type: 'claim', id: found.id } as const
  if (found.way === 'skip') return outcome('duplicate', [found.note], record)
  const notes = [found.note]
  const added = await addAll(entry, found.id, known, hands, notes)
  if (added === 0) return outcome('duplicate', [found.note, wording('rules.imports.nothingNew')], record)
  await hands.join(found.id, entry, storyIds)
  return outcome('add', notes, record)
}

/** Adds what a row says of a claim as far as it is not on record; answers how much that was. */
async function addAll(
  entry: ClaimEntry,
  claimId: string,
  known: Known,
  hands: Hands,
  notes: Wording[],
): Promise<number> {
  let added = 0
  const kind = known.claim(claimId)?.kind
  for (const said of entry.said) {
    const sourceId = await sourceOf(said.source, known, hands, notes)
    const inDocument = await documentId(said.document, known, hands, notes)
    const key = saidOf(said, { claimId, sourceId, documentId: inDocument })
    if (known.hasSaid(key)) continue
    if (said.said.figure && kind !== 'quantity') fail('claimKind', 'figure_needs_quantity')
    granted(await hands.statement(said, { claimId, sourceId, documentId: inDocument }), SAID_FIELDS)
    known.addSaid(key)
    added += 1
  }
  for (const review of entry.reviews) {
    const inDocument = await documentId(review.document, known, hands, notes)
    if (known.hasReview(claimId, inDocument)) continue
    const sourceId = await sourceOf(review.document.publisher, known, hands, notes)
    granted(await hands.evidence(review, { claimId, sourceId, documentId: inDocument }), {})
    known.addReview(claimId, inDocument)
    added += 1
  }
  return added
}

function findClaim(claim: KnownClaim, known: Known, options: ImportOptions) {
  const same = known.sameClaim(claim)
  if (same) return { id: same, way: options.same, note: wording('rules.imports.sameClaim') }
  if (options.likeness === 'off') return null
  const alike = known.alikeClaim(claim, Number(options.likeness))
  if (!alike) return null
  const note = wording('rules.imports.alikeClaim', { percent: Math.floor(alike.score * 100) })
  return { id: alike.id, way: options.alike, note }
}

/** The claim of a row as claims are compared. */
function comparedClaim({ claim }: ClaimEntry): KnownClaim {
  const { proposition, kind, event, place } = claim
  return {
    proposition,
    kind,
    day: event ? partialDateText(event.at, event.precision) : '',
    place: fold(place),
  }
}

function saidOf({ said }: SaidRef, on: { claimId: string; sourceId: string; documentId: string }): KnownSaid {
  const { stance, figure } = said
  return { ...on, stance, saidAt: said.said?.at.getTime() ?? null, figure }
}

function storyOf(name: string, known: Known): string[] {
  const ids = known.storiesNamed(name)
  if (ids.length === 0) fail('stories', 'import_story_unknown')
  if (ids.length > 1) fail('stories', 'import_story_ambiguous')
  return ids
}

function outcome(fate: ImportFate, notes: Wording[], record: MainRecord): Outcome {
  return { fate, notes, faults: [], record }
}

const isNewSource = ({ key }: Wording) => key === 'rules.imports.newSource'

const CLAIM_FIELDS = { proposition: 'proposition', storyIds: 'stories' } as const
const SAID_FIELDS = {
  source: 'sourceName',
  document: 'documentTitle',
  quotes: 'quote',
  'figure.counted': 'claimKind',
  'rebuttal.kind': 'stance',
} as const
