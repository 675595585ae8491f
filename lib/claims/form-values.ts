import { type DatePrecision, partialDateText } from '@/lib/reasoning/dates'

type Row = {
  proposition: string
  kind: string
  eventAt: Date | null
  eventPrecision: DatePrecision | null
  place: string
  language: string
  note: string
}

/** A claim as the fields of its form say it, by their names; its stories are chosen beside it. */
export function claimFormValues(row: Row): Record<string, string> {
  return {
    proposition: row.proposition,
    kind: row.kind,
    event: row.eventAt && row.eventPrecision ? partialDateText(row.eventAt, row.eventPrecision) : '',
    place: row.place,
    language: row.language,
    note: row.note,
  }
}
