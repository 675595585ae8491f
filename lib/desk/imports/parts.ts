import type { z } from 'zod'
import type { SourceKind } from '@/generated/prisma/enums'
import type { DocumentRef, Fault, SourceRef } from '@/lib/desk/imports/entry'
import type { ImportField } from '@/lib/desk/imports/fields'
import { kindOfName, publisherOfUrl, titleOfUrl } from '@/lib/desk/imports/names'
import { documentInput } from '@/lib/documents/schema'
import { sourceInput } from '@/lib/sources/schema'

type Texts = Readonly<Record<string, unknown>>

/** Gathers what is wrong with a row while its parts are read. */
export type Reader = {
  faults: Fault[]
  /** The value that a form's schema makes of texts, or null; what is wrong is noted at the field that `fields` names. */
  read<S extends z.ZodType>(
    schema: S,
    texts: Texts,
    fields: Readonly<Record<string, ImportField>>,
  ): z.output<S> | null
}

/** A reader without faults yet. */
export function rowReader(): Reader {
  const faults: Fault[] = []
  return {
    faults,
    read(schema, texts, fields) {
      const result = schema.safeParse(texts)
      if (result.success) return result.data
      for (const { path, message } of result.error.issues) {
        const name = path.filter((part) => typeof part === 'string').join('.')
        faults.push({ field: fields[name] ?? '', message })
      }
      return null
    },
  }
}

/** Names of the fields of a source, as the forms have them. */
const SOURCE_FIELDS = {
  name: 'sourceName',
  kind: 'sourceKind',
  description: 'sourceDescription',
  affiliation: 'affiliation',
  aliases: 'aliases',
  country: 'country',
} as const

type SourceTexts = { name: string; kind?: SourceKind; description?: string } & Texts

/** A source as a row names it; its kind is guessed from the name where none is told. */
export function readSource(
  reader: Reader,
  { name, kind = kindOfName(name), description, ...more }: SourceTexts,
  field: ImportField | '' = 'sourceName',
): SourceRef | null {
  const fields: Record<string, ImportField> =
    field === 'sourceName' ? SOURCE_FIELDS : field ? { name: field } : {}
  const described = description || (kind === 'unnamed' ? name : '')
  const texts = { ...more, name, kind, description: described, anyway: 'on' }
  const input = reader.read(sourceInput, texts, fields)
  return input && { input, field }
}

const DOCUMENT_FIELDS = {
  title: 'documentTitle',
  url: 'documentUrl',
  archiveUrl: 'archiveUrl',
  byline: 'byline',
  published: 'published',
  language: 'documentLanguage',
  text: 'documentText',
} as const

type DocumentTexts = { title: string; url: string } & Texts

/**
 * A document as a row names it. Without a title it gets one of its address; without a publisher the site of its address
 * is taken for it. One that has neither address nor publisher is refused.
 */
export function readDocument(
  reader: Reader,
  { title, url, ...more }: DocumentTexts,
  publisher: SourceTexts | null,
): DocumentRef | null {
  const isAddress = /^https?:\/\//i.test(url) && URL.canParse(url)
  const texts = { ...more, title: title || (isAddress ? titleOfUrl(url) : ''), url }
  const site = publisher ?? (isAddress ? { ...publisherOfUrl(url) } : null)
  if (!site) reader.faults.push({ field: 'publisher', message: 'import_publisher_missing' })
  const named = site && readSource(reader, { kind: publisherKind(site.name), ...site }, 'publisher')
  const fields = title ? DOCUMENT_FIELDS : { ...DOCUMENT_FIELDS, title: 'documentUrl' as const }
  const visible = { visibility: 'excerpts', publisher: site?.name ?? '-', ...texts }
  const input = reader.read(documentInput, visible, fields)
  if (!input || !named) return null
  const { publisher: _, ...rest } = input
  return { input: rest, publisher: named, field: url ? 'documentUrl' : 'documentTitle' }
}

/** Who publishes is an outlet unless the name says what else it is. */
function publisherKind(name: string): SourceKind {
  const kind = kindOfName(name)
  return kind === 'person' || kind === 'unnamed' || kind === 'office' ? 'news_outlet' : kind
}
