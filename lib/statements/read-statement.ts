import type { Claim, Prisma } from '@/generated/prisma/client'
import { resolveDocument } from '@/lib/documents/resolve'
import type { Transaction } from '@/lib/platform/database/database'
import type { Result } from '@/lib/platform/errors'
import { type Faults, gatherFaults } from '@/lib/platform/forms/field-errors'
import { type AnchorRow, anchorQuotes } from '@/lib/quotes/anchor'
import { resolveSource } from '@/lib/sources/resolve'
import type { FigureInput } from '@/lib/statements/figure-schema'
import type { StatementRow } from '@/lib/statements/form-refs'
import type { StatementSaid, StepInput } from '@/lib/statements/schema'

/** What a statement says, as its rows will hold it. */
export type Content = {
  statement: ReturnType<typeof columns>
  chain: {
    position: number
    sourceId: string
    how: StepInput['how']
    wording: string
    documentId: string | null
  }[]
  anchors: AnchorRow[]
  figure: FigureColumns | null
}

export type FigureColumns = ReturnType<typeof figureColumns>

/**
 * Finds what the names of a statement's form mean and checks it as a whole; everything that is wrong is refused at once,
 * each at its field. A name that `current` (the statement as it stands) bears goes on meaning what it means there.
 */
export async function readSaid(
  tx: Transaction,
  claim: Pick<Claim, 'kind'>,
  said: StatementSaid,
  current: StatementRow | null = null,
): Promise<Result<Content>> {
  const faults = gatherFaults()
  const names = namesIn(tx, faults, current)
  const sourceId = await names.source('source', said.source)
  const documentId = await names.document('document', said.document)
  const chain = await readChain(said.chain, sourceId, names, faults)
  const kept = current?.documentId === documentId ? current.anchors : []
  const anchors = documentId ? await anchorQuotes(tx, { documentId, quotes: said.quotes, kept }, faults) : []
  if (said.mode === 'quoted' && said.quotes.length === 0) faults.add('quotes[0].exact', 'quote_needed')
  if (said.figure && claim.kind !== 'quantity') faults.add('figure.counted', 'figure_needs_quantity')
  const refusal = faults.refusal()
  if (refusal) return refusal
  const statement = columns(said, sourceId, documentId)
  return { ok: true, value: { statement, chain, anchors, figure: said.figure && figureColumns(said.figure) } }
}

type Names = Record<'source' | 'document', (field: string, typed: string) => Promise<string>>

async function readChain(
  hops: readonly StepInput[],
  speakerId: string,
  names: Names,
  faults: Faults,
): Promise<Content['chain']> {
  const chain: Content['chain'] = []
  for (const [position, { how, wording, source, document, row }] of hops.entries()) {
    const at = `chain[${row ?? position}]`
    const isSpeaker = position === 0 && source === ''
    const sourceId = isSpeaker ? speakerId : await names.source(`${at}.source`, source)
    const documentId = document ? await names.document(`${at}.document`, document) : null
    if (position === 0 && sourceId && speakerId && sourceId !== speakerId) {
      faults.add(`${at}.source`, 'chain_starts_with_speaker')
    }
    chain.push({ position, sourceId, how, wording, documentId })
  }
  return chain
}

/** Looks names up, each once; the id is '' where a name means none or several, and the fault is noted at its field. */
function namesIn(tx: Transaction, faults: Faults, current: StatementRow | null): Names {
  const people = [current, ...(current?.chain ?? [])]
  const sources = new Map(people.flatMap((it) => (it ? [[it.source.name, it.sourceId]] : [])))
  const papers = people.flatMap((it) => it?.document ?? [])
  const documents = new Map(papers.map((it) => [it.title, it.id]))
  return {
    source: async (field, typed) =>
      sources.get(typed) ?? faults.idOf(field, 'source', await resolveSource(tx, typed)),
    document: async (field, typed) =>
      documents.get(typed) ?? faults.idOf(field, 'document', await resolveDocument(tx, typed)),
  }
}

function columns(said: StatementSaid, sourceId: string, documentId: string) {
  return {
    sourceId,
    documentId,
    stance: said.stance,
    mode: said.mode,
    saidAt: said.said?.at ?? null,
    saidPrecision: said.said?.precision ?? null,
    place: said.place,
    note: said.note,
  } satisfies Partial<Prisma.StatementUncheckedCreateInput>
}

function figureColumns({ periodFrom, periodTo, asOf, ...figure }: FigureInput) {
  return {
    ...figure,
    periodFrom: periodFrom?.at ?? null,
    periodFromPrecision: periodFrom?.precision ?? null,
    periodTo: periodTo?.at ?? null,
    periodToPrecision: periodTo?.precision ?? null,
    asOf: asOf?.at ?? null,
    asOfPrecision: asOf?.precision ?? null,
  } satisfies Partial<Prisma.FigureUncheckedCreateInput>
}
