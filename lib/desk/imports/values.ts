import { parsePartialDate } from '@/lib/reasoning/dates'
import { fold } from '@/lib/text/fold'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/**
 * A date as a table writes it, in the form that `parsePartialDate` reads; what is none of these comes back as it is, so
 * that it is refused where it stands. Read are ISO 8601 (a time with a zone is brought to UTC, seconds are dropped),
 * "25 October 2023", "October 25, 2023", "Oct 2023", 25.10.2023, and 25/10/2023 where one of the two can only be a day:
 * 4/5/2023 is two dates, and none is chosen.
 */
export function dateText(typed: string): string {
  const text = typed.trim()
  if (text === '' || parsePartialDate(text)) return text
  return isoText(text) ?? namedMonth(text) ?? numbered(text) ?? text
}

function isoText(text: string): string | null {
  const parts =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(text)
  if (!parts) return /^\d{4}[/.]\d{2}(?:[/.]\d{2})?$/.test(text) ? checked(text.replace(/[/.]/g, '-')) : null
  const [, day = '', time = '', zone = 'Z'] = parts
  const offset = /^[+-]/.test(zone) ? zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2') : 'Z'
  if (!checked(`${day} ${time}`)) return null
  const at = new Date(`${day}T${time}:00${offset}`)
  if (Number.isNaN(at.getTime())) return null
  // A day alone, as many exports write it, is no midnight that anybody noted.
  return time === '00:00' ? day : at.toISOString().slice(0, 16).replace('T', ' ')
}

function namedMonth(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .trim()
    .split(/\s+/)
  const name = words.find((word) => /^[a-z]{3,}$/.test(word))
  const month = MONTHS.findIndex(
    (it) => name !== undefined && (it === name || it.slice(0, name.length) === name),
  )
  const numbers = words.filter((word) => word !== name)
  if (month < 0 || numbers.length === 0 || numbers.length > 2) return null
  const year = numbers.find((it) => /^\d{4}$/.test(it))
  const day = numbers.find((it) => /^\d{1,2}$/.test(it))
  if (!year || (numbers.length === 2 && !day)) return null
  return checked([year, two(month + 1), ...(day ? [two(Number(day))] : [])].join('-'))
}

function numbered(text: string): string | null {
  const [, a = '', mark, b = '', year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (!year) return null
  const [first, second] = [Number(a), Number(b)]
  if (mark === '.' || first > 12 || first === second) return checked(`${year}-${two(second)}-${two(first)}`)
  return second > 12 ? checked(`${year}-${two(first)}-${two(second)}`) : null
}

const two = (number: number) => String(number).padStart(2, '0')
const checked = (text: string) => (parsePartialDate(text) ? text : null)

/**
 * The value of a list that a cell names: as it stands, with blanks for underscores, or by a word that means the same
 * ("denied" for `denies`). Null where it names none.
 */
export function valueNamed<V extends string>(
  typed: string,
  values: readonly V[],
  synonyms: Partial<Record<V, string>> = {},
): V | null {
  const wanted = fold(typed).replace(/[_-]+/g, ' ')
  return (
    values.find((value) => value.replaceAll('_', ' ').toLowerCase() === wanted) ??
    values.find((value) => synonyms[value]?.split(', ').includes(wanted)) ??
    null
  )
}

/** The values of a cell that may hold several: parted by semicolons, bars or line ends. */
export function severalIn(cell: string): string[] {
  return [
    ...new Set(
      cell
        .split(/[;|\n]/)
        .map((it) => it.trim())
        .filter((it) => it !== ''),
    ),
  ]
}

/** A cell's text without what no text holds: control characters but tabs and line ends, and halves of characters. */
export function cleanCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\uFEFF/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
}
