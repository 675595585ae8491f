export type DatePrecision = 'year' | 'month' | 'day' | 'minute'

/** A date as precise as it is known: `at` is the start of the period (UTC), `precision` the period's length. */
export type PartialDate = { readonly at: Date; readonly precision: DatePrecision }

const PATTERN = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2})(?:[ T](\d{2}):(\d{2}))?)?)?$/

/**
 * Reads a date typed as `2023`, `2023-10`, `2023-10-25` or `2023-10-25 14:30` (ISO 8601's calendar form, UTC;
 * a `T` may stand between date and time).
 * Returns null for anything else: other forms, years outside 1000 to 2999, and days or times that do not exist
 * (2023-02-30, 24:00). The machine's time zone plays no part.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const parts = PATTERN.exec(text.trim())
  if (!parts) return null
  const [, year, month, day, hour, minute] = parts
  const at = new Date(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  )
  const precision = minute ? 'minute' : day ? 'day' : month ? 'month' : 'year'
  // Date.UTC rolls 30 February over into March: what comes back different was never a date.
  return partialDateText(at, precision) === text.trim().replace('T', ' ') ? { at, precision } : null
}

const TEXT_LENGTH: Record<DatePrecision, number> = { year: 4, month: 7, day: 10, minute: 16 }

/** The text that `parsePartialDate` reads back, such as `2023-10-25 14:30` (UTC): for form fields and exports. */
export function partialDateText(at: Date, precision: DatePrecision): string {
  return at.toISOString().replace('T', ' ').slice(0, TEXT_LENGTH[precision])
}

/**
 * A date for readers, in UTC and the Gregorian calendar, never more precise than it is known: "2023",
 * "October 2023", "25 October 2023", "25 October 2023, 14:30 UTC".
 * `locale` is a BCP 47 tag; plain `en` is written the British way, as the rest of the app's English is.
 */
export function formatPartialDate(at: Date, precision: DatePrecision, locale: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale
  const date = new Intl.DateTimeFormat(tag, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    month: precision === 'year' ? undefined : 'long',
    day: precision === 'year' || precision === 'month' ? undefined : 'numeric',
  }).format(at)
  if (precision !== 'minute') return date
  const time = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at)
  return `${date}, ${time}`
}

/** The moment (UTC) at which the date's period is over: the start of the next year, month, day or minute. */
export function endOfPartialDate({ at, precision }: PartialDate): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (precision === 'year') return new Date(Date.UTC(year + 1, 0))
  if (precision === 'month') return new Date(Date.UTC(year, month + 1))
  if (precision === 'day') return new Date(Date.UTC(year, month, day + 1))
  return new Date(Date.UTC(year, month, day, at.getUTCHours(), at.getUTCMinutes() + 1))
}

/** Whether `a` is over before `b` begins. False also where their precision leaves it open, or a date is unknown. */
export function isSurelyBefore(a: PartialDate | null, b: PartialDate | null): boolean {
  return a !== null && b !== null && endOfPartialDate(a).getTime() <= b.at.getTime()
}

/** The pair of columns that hold a date, as one value; null where no date is known. */
export function partialDate(at: Date | null, precision: DatePrecision | null): PartialDate | null {
  return at && precision ? { at, precision } : null
}
