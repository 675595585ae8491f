import type { DatePrecision } from '@/generated/prisma/enums'
import { parsePartialDate, partialDateText } from '@/lib/reasoning/dates'
import type { Span, UnitSpan } from '@/lib/text/spans'
import { codePointsOf } from './code-points'
import type { DateRules } from './language'
import { rulesOf } from './rules'
import type { FoundDate, ReportingContext } from './types'

/** Whether a day without a year is one gone by ("on Monday he said") or one to come ("will meet on Monday"). */
export type Leaning = 'past' | 'future'

type Found = UnitSpan & {
  at: string
  precision: DatePrecision
  basis: 'stated' | 'publication'
}
type Form = {
  pattern: RegExp
  read: (match: RegExpMatchArray, today: Date | null, leaning: Leaning) => Omit<Found, keyof UnitSpan> | null
}

const DAY = 86_400_000
const FUTURE =
  /\b(?:will|would|shall|due|scheduled|plans?|planned|expected|next|tomorrow|upcoming|to be held|is to|are to|set to|vow\w*|by)\b/i

/**
 * The days, months and years named in a text or in a part of it, in order, in code points. "On Monday" and "Oct. 7"
 * are the last such day up to the day of publication, or the next one where the words before speak of the future;
 * they are left out where `publishedAt` is not given. A full date is taken as it stands.
 */
export function findDates(text: string, span?: Span, context: ReportingContext = {}): FoundDate[] {
  const rules = rulesOf(context.language)
  if (!rules) return []
  const points = codePointsOf(text)
  const [start, end] = span ? [points.unit(span.start), points.unit(span.end)] : [0, text.length]
  return datesBetween(text, start, end, rules.dates, context.publishedAt).map((found) => ({
    span: points.span(found.start, found.end),
    text: text.slice(found.start, found.end),
    at: found.at,
    precision: found.precision,
    basis: found.basis,
  }))
}

/** The same in code units, for callers that have read the text already; `leaning` decides instead of the words. */
export function datesBetween(
  text: string,
  from: number,
  to: number,
  rules: DateRules,
  publishedAt: string | undefined,
  leaning?: Leaning,
): Found[] {
  const today = dayOf(publishedAt)
  const part = text.slice(from, to)
  const found: Found[] = []
  for (const { pattern, read } of formsOf(rules)) {
    for (const match of part.matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const side = leaning ?? (FUTURE.test(text.slice(Math.max(from, start - 60), start)) ? 'future' : 'past')
      const date = read(match, today, side)
      if (date) found.push({ start, end, ...date })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function dayOf(publishedAt: string | undefined): Date | null {
  const parsed = publishedAt
    ? parsePartialDate(
        publishedAt.replace(/(?::\d{2}(?:\.\d+)?)?Z?$/, (tail) =>
          /^:\d{2}(?:\.\d+)?Z?$/.test(tail) && publishedAt.length > 16 ? '' : tail.replace('Z', ''),
        ),
      )
    : null
  if (!parsed || parsed.precision === 'year' || parsed.precision === 'month') return null
  return new Date(Math.floor(parsed.at.getTime() / DAY) * DAY)
}

const formCache = new WeakMap<DateRules, Form[]>()

/** The forms of a date, the more telling first: a shorter form never takes a part of a longer one. */
function formsOf(rules: DateRules): Form[] {
  const known = formCache.get(rules)
  if (known) return known
  const either = (words: Iterable<string>) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace('.', '\\.'))
      .join('|')
  const month = `(?<month>${either(rules.months.keys())})`
  const weekday = either(rules.weekdays.keys())
  const dayNumber = '(?<day>3[01]|[12]?\\d)(?:st|nd|rd|th)?'
  const year = '(?<year>1[89]\\d\\d|20\\d\\d)'
  const edge = '(?![\\p{L}\\p{N}])'
  const make = (source: string, read: Form['read']): Form => ({
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.,$€£-])(?:${source})${edge}`, 'giu'),
    read,
  })
  const monthOf = (match: RegExpMatchArray) =>
    rules.months.get((match.groups?.month ?? '').toLowerCase()) ?? 0
  const full: Form['read'] = (match) =>
    stated(Number(match.groups?.year), monthOf(match), Number(match.groups?.day))
  const yearless: Form['read'] = (match, today, leaning) => {
    if (!today) return null
    return nearestDay(monthOf(match), Number(match.groups?.day), today, leaning)
  }
  const forms: Form[] = [
    make('(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)', (match) => {
      const at = match.groups?.iso ?? ''
      return parsePartialDate(at) ? { at, precision: 'day', basis: 'stated' } : null
    }),
    make(`${month}\\s${dayNumber},?\\s${year}`, full),
    make(`${dayNumber}\\s(?:of\\s)?${month},?\\s${year}`, full),
    make(`${month},?\\s(?:of\\s)?${year}`, (match) => ({
      at: `${match.groups?.year}-${two(monthOf(match) + 1)}`,
      precision: 'month',
      basis: 'stated',
    })),
    make(`${month}\\s${dayNumber}`, yearless),
    make(`${dayNumber}\\s(?:of\\s)?${month}`, yearless),
    make(`(?<which>last|next|this)\\s(?<weekday>${weekday})`, (match, today) => {
      const which = (match.groups?.which ?? '').toLowerCase()
      return onWeekday(rules, match, today, which === 'next' ? 'future' : 'past', which === 'last')
    }),
    make(`(?<weekday>${weekday})`, (match, today, leaning) => onWeekday(rules, match, today, leaning, false)),
    make(`(?<relative>${either(rules.relative.keys())})`, (match, today) => {
      const days = rules.relative.get((match.groups?.relative ?? '').toLowerCase())
      return today && days !== undefined ? fromDay(today, days) : null
    }),
    make('(?<count>\\d{1,2}|two|three|four|five|six|seven)\\sdays\\s(?:ago|earlier)', (match, today) => {
      const words = ['two', 'three', 'four', 'five', 'six', 'seven']
      const word = (match.groups?.count ?? '').toLowerCase()
      const count = words.includes(word) ? words.indexOf(word) + 2 : Number(word)
      return today ? fromDay(today, -count) : null
    }),
    make(
      '(?:earlier|later)\\sthis\\s(?<period>month|year)|(?<which>last|next|this)\\s(?<unit>month|year)',
      (match, today) => {
        if (!today) return null
        const shift = { last: -1, next: 1 }[(match.groups?.which ?? '').toLowerCase()] ?? 0
        const unit = (match.groups?.unit ?? match.groups?.period ?? '').toLowerCase()
        if (unit === 'year')
          return { at: String(today.getUTCFullYear() + shift), precision: 'year', basis: 'publication' }
        const at = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + shift, 1))
        return { at: partialDateText(at, 'month'), precision: 'month', basis: 'publication' }
      },
    ),
    make(
      `(?:in|by|until)\\s(?<month>${[...rules.months.keys()].filter((name) => name.length > 4 || name === 'june' || name === 'july').join('|')})`,
      (match, today, leaning) => {
        if (!today) return null
        const wanted = monthOf(match)
        const shift =
          leaning === 'past' && wanted > today.getUTCMonth()
            ? -1
            : leaning === 'future' && wanted < today.getUTCMonth()
              ? 1
              : 0
        return {
          at: `${today.getUTCFullYear() + shift}-${two(wanted + 1)}`,
          precision: 'month',
          basis: 'publication',
        }
      },
    ),
    make(`(?:in|since|by|until|during|of|from)\\s${year}`, (match) => ({
      at: match.groups?.year ?? '',
      precision: 'year',
      basis: 'stated',
    })),
  ]
  formCache.set(rules, forms)
  return forms
}

function stated(year: number, month: number, day: number): Omit<Found, keyof UnitSpan> | null {
  const at = `${year}-${two(month + 1)}-${two(day)}`
  return parsePartialDate(at) ? { at, precision: 'day', basis: 'stated' } : null
}

function nearestDay(
  month: number,
  day: number,
  today: Date,
  leaning: Leaning,
): Omit<Found, keyof UnitSpan> | null {
  const thisYear = today.getUTCFullYear()
  const on = (year: number) => stated(year, month, day)
  const here = on(thisYear)
  const time = here ? Date.parse(here.at) : Number.NaN
  const shift =
    leaning === 'past' && time > today.getTime() ? -1 : leaning === 'future' && time < today.getTime() ? 1 : 0
  const found = on(thisYear + shift)
  return found && { ...found, basis: 'publication' }
}

function onWeekday(
  rules: DateRules,
  match: RegExpMatchArray,
  today: Date | null,
  leaning: Leaning,
  before: boolean,
) {
  const wanted = rules.weekdays.get((match.groups?.weekday ?? '').toLowerCase())
  if (!today || wanted === undefined) return null
  const back = (today.getUTCDay() - wanted + 7) % 7
  if (leaning === 'future') return fromDay(today, back === 0 ? 7 : 7 - back)
  return fromDay(today, back === 0 && before ? -7 : back === 0 ? 0 : -back)
}

function fromDay(today: Date, days: number): Omit<Found, keyof UnitSpan> {
  return {
    at: partialDateText(new Date(today.getTime() + days * DAY), 'day'),
    precision: 'day',
    basis: 'publication',
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
