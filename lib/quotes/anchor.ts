import type { Transaction } from '@/lib/platform/database/database'
import type { Candidate } from '@/lib/platform/errors'
import type { Faults } from '@/lib/platform/forms/field-errors'
import { newId } from '@/lib/platform/ids'
import type { QuoteInput } from '@/lib/quotes/schema'
import { anchorQuote, anchorSelection, type QuoteAnchor } from '@/lib/text/anchor-quote'

/** A quote's place in a snapshot, as a row holds it but for its owner. */
export type AnchorRow = QuoteAnchor & { snapshotId: string }

type Asked = {
  documentId: string
  quotes: readonly QuoteInput[]
  /** Anchors that stand: a quote of the same words keeps its place, in whichever snapshot it has one. */
  kept?: readonly AnchorRow[]
}

/**
 * The places of quotes in the document's newest snapshot, each checked: the text from `start` to `end`, in code points,
 * is the quote. What cannot be anchored is noted at its field (`quotes[n].exact`): the document has no text, the words
 * are not in it, or they stand in several places and none was chosen (the places are then what `quotes[n].occurrence` may be).
 */
export async function anchorQuotes(
  tx: Transaction,
  { documentId, quotes, kept = [] }: Asked,
  faults: Faults,
): Promise<AnchorRow[]> {
  const standing = [...kept]
  const snapshot = await tx.snapshot.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { id: true, text: true },
  })
  return quotes.flatMap(({ exact, occurrence, row, at }, index): AnchorRow[] => {
    const field = `quotes[${row ?? index}].exact`
    const same = occurrence === null ? standing.findIndex((anchor) => anchor.exact === exact) : -1
    if (same >= 0) return standing.splice(same, 1)
    if (!snapshot) {
      faults.add(field, 'document_without_text')
      return []
    }
    if (at) {
      const anchor = anchorSelection(snapshot.text, at)
      if (anchor?.exact === exact) return [{ ...anchor, snapshotId: snapshot.id }]
      faults.add(field, 'quote_not_found')
      return []
    }
    const found = anchorQuote(snapshot.text, exact, occurrence === null ? {} : { occurrence })
    if (found.ok && standsThere(snapshot.text, found.anchor)) {
      return [{ ...found.anchor, snapshotId: snapshot.id }]
    }
    if (found.ok || found.found === 0) faults.add(field, 'quote_not_found')
    else {
      faults.add(field, occurrence === null ? 'quote_several' : 'quote_occurrence')
      faults.offer(`quotes[${row ?? index}].occurrence`, found.places.map(placeToChoose))
    }
    return []
  })
}

/** Writes the anchors of one statement or one piece of evidence, in their order. */
export async function createAnchors(
  tx: Transaction,
  owner: { statementId: string } | { evidenceId: string },
  anchors: readonly AnchorRow[],
): Promise<void> {
  if (anchors.length === 0) return
  await tx.anchor.createMany({
    data: anchors.map((anchor, position) => ({ ...anchor, ...owner, id: newId(), position })),
  })
}

/**
 * Makes these the anchors of one statement or one piece of evidence. One that stands where it stood stays the row that it
 * is, with what is known of its places in later texts.
 */
export async function replaceAnchors(
  tx: Transaction,
  owner: { statementId: string } | { evidenceId: string },
  anchors: readonly AnchorRow[],
): Promise<void> {
  const standing = await tx.anchor.findMany({
    where: owner,
    orderBy: { position: 'asc' },
    select: { id: true, snapshotId: true, start: true, end: true },
  })
  const rows = anchors.map((anchor, position) => {
    const same = standing.findIndex(
      ({ snapshotId, start, end }) =>
        snapshotId === anchor.snapshotId && start === anchor.start && end === anchor.end,
    )
    const [kept] = same < 0 ? [] : standing.splice(same, 1)
    return { anchor, position, kept: kept?.id }
  })
  await tx.anchor.deleteMany({ where: { id: { in: standing.map(({ id }) => id) } } })
  for (const { anchor, position, kept } of rows) {
    if (kept) await tx.anchor.update({ where: { id: kept }, data: { position } })
    else await tx.anchor.create({ data: { ...anchor, ...owner, id: newId(), position } })
  }
}

/** Whether the text from `start` to `end` is the quote: offsets are Unicode code points. */
function standsThere(text: string, { start, end, exact }: QuoteAnchor): boolean {
  return exact !== '' && Array.from(text).slice(start, end).join('') === exact
}

/** A place to be chosen in a form. Its id is its number, counted from 1. */
export function placeToChoose({ prefix, exact, suffix }: QuoteAnchor, index: number): Candidate {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  return { id: String(index + 1), href: '', text: flat(`… ${prefix}[${exact}]${suffix} …`), detail: '' }
}
