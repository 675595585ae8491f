import { type DatePrecision, partialDateText } from '@/lib/reasoning/dates'

type Row = {
  title: string
  summary: string
  language: string
  periodFrom: Date | null
  periodPrecision: DatePrecision | null
  periodTo: Date | null
  periodToPrecision: DatePrecision | null
}

/** A story as the fields of its form say it, by their names. */
export function storyFormValues(row: Row): Record<string, string> {
  const text = (at: Date | null, precision: DatePrecision | null) =>
    at && precision ? partialDateText(at, precision) : ''
  return {
    title: row.title,
    summary: row.summary,
    language: row.language,
    periodFrom: text(row.periodFrom, row.periodPrecision),
    periodTo: text(row.periodTo, row.periodToPrecision),
  }
}
