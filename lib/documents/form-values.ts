import { type DatePrecision, partialDateText } from '@/lib/reasoning/dates'

type Row = {
  title: string
  publisher: { name: string }
  canonicalUrl: string | null
  archiveUrl: string | null
  byline: string
  publishedAt: Date | null
  publishedPrecision: DatePrecision | null
  retrievedAt: Date | null
  language: string
  visibility: string
}

/** A document as the fields of its form say it, by their names. */
export function documentFormValues(row: Row): Record<string, string> {
  return {
    title: row.title,
    publisher: row.publisher.name,
    url: row.canonicalUrl ?? '',
    archiveUrl: row.archiveUrl ?? '',
    byline: row.byline,
    published:
      row.publishedAt && row.publishedPrecision
        ? partialDateText(row.publishedAt, row.publishedPrecision)
        : '',
    retrieved: row.retrievedAt ? partialDateText(row.retrievedAt, 'minute') : '',
    language: row.language,
    visibility: row.visibility,
  }
}
