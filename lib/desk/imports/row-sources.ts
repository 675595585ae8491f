import type { DocumentRef, SourceRef } from '@/lib/desk/imports/entry'
import type { Known } from '@/lib/desk/imports/known-records'
import { fail, granted, type Hands } from '@/lib/desk/imports/row-writer'
import { type Wording, wording } from '@/lib/text/message'

/** The source that a row names, made where nobody goes by the name; `notes` tell of it. */
export async function sourceOf(
  ref: SourceRef,
  known: Known,
  hands: Hands,
  notes: Wording[],
): Promise<string> {
  const { name, description, kind } = ref.input
  const ids = known.sourcesNamed(name)
  const [id] = ids
  if (ids.length > 1) fail(ref.field, 'source_ambiguous')
  if (id) return id
  const text = kind === 'unnamed' && description ? description : name
  notes.push(wording('rules.imports.newSource', { name: text.slice(0, 200) }))
  return makeSource(ref, known, hands)
}

/** Makes a source that is not on record. */
export async function makeSource(ref: SourceRef, known: Known, hands: Hands): Promise<string> {
  const { name, aliases, affiliation } = ref.input
  const [affiliationId = null, another] = affiliation ? known.sourcesNamed(affiliation) : []
  if (affiliation && !affiliationId) fail('affiliation', 'source_unknown')
  if (another) fail('affiliation', 'source_ambiguous')
  const id = granted(await hands.source(ref, affiliationId), SOURCE_FIELDS)
  known.setSource(id, [name, ...aliases])
  return id
}

/** The document that a row names, made where nobody knows it; `notes` tell of it. */
export async function documentId(
  ref: DocumentRef,
  known: Known,
  hands: Hands,
  notes: Wording[],
): Promise<string> {
  const [publisher = null] = known.sourcesNamed(ref.publisher.input.name)
  const ids = publisher || ref.input.url ? known.documentsLike(ref.input, publisher) : []
  if (ids.length > 1) fail(ref.field, 'document_ambiguous')
  const [id] = ids
  if (id) return id
  const publisherId = await sourceOf(ref.publisher, known, hands, notes)
  const { title, url } = ref.input
  const made = granted(await hands.document(ref, publisherId), DOCUMENT_FIELDS)
  known.setDocument(made, { title, url, publisherId })
  notes.push(wording('rules.imports.newDocument', { title }))
  return made
}

const SOURCE_FIELDS = { name: 'sourceName', affiliation: 'affiliation' } as const
const DOCUMENT_FIELDS = {
  title: 'documentTitle',
  url: 'documentUrl',
  publisher: 'publisher',
  text: 'documentText',
} as const
