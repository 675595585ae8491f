import { oneLine } from '@/lib/extraction/extracted'
import { partialDateText } from '@/lib/reasoning/dates'

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?/i
const PDF = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2})?'?(\d{2})?'?)?/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAME = `(${MONTHS.join('|')})[a-z]*\\.?`
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${NAME},?\\s+(\\d{4})\\b`, 'i')
const MONTH_FIRST = new RegExp(`\\b${NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')

/**
 * A date as pages and files write it (ISO 8601, a PDF's, an e-mail's, or English words), as `parsePartialDate` reads it: in
 * UTC to the minute where the time comes with its zone, otherwise the day alone, since a time of no place is none. Empty
 * for everything else.
 */
export function foundDate(written: string | null | undefined): string {
  const text = oneLine(written, 100)
  const iso = ISO.exec(text)
  if (iso) return moment(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6])
  const pdf = PDF.exec(text)
  if (pdf) return moment(pdf[1], pdf[2], pdf[3], pdf[4], pdf[5], pdf[6] && pdf[6] + (pdf[7] ?? ''))
  if (/^(?:[a-z]{3},? )?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|Z)/i.test(text)) {
    const at = new Date(text.replace(/\s*\(.*\)$/, ''))
    return Number.isNaN(at.getTime()) ? '' : plausible(at, 'minute')
  }
  const [, day, name, year] = DAY_FIRST.exec(text) ?? []
  if (day) return moment(year, monthOf(name), day)
  const [, month, on, inYear] = MONTH_FIRST.exec(text) ?? []
  return on ? moment(inYear, monthOf(month), on) : ''
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function moment(
  year = '',
  month = '',
  day = '',
  hour: string | undefined = undefined,
  minute: string | undefined = undefined,
  zone: string | undefined = undefined,
): string {
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // Date.UTC rolls 30 February over into March.
  if (new Date(date).getUTCDate() !== Number(day)) return ''
  if (!hour || !minute || !zone) return plausible(new Date(date), 'day')
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return plausible(new Date(date + (Number(hour) * 60 + Number(minute) - offset) * 60_000), 'minute')
}

function plausible(at: Date, precision: 'day' | 'minute'): string {
  const year = at.getUTCFullYear()
  return year >= 1500 && year < 2200 ? partialDateText(at, precision) : ''
}
