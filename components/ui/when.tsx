import { useLocale } from 'next-intl'
import type { PartialDate } from '@/lib/reasoning/dates'
import { formatPartialDate, partialDateText } from '@/lib/reasoning/dates'

/** A date as precise as it is known, never more. */
export function When({ date }: { date: PartialDate }) {
  const locale = useLocale()
  const text = partialDateText(date.at, date.precision)
  return (
    <time dateTime={date.precision === 'minute' ? `${text}Z` : text}>
      {formatPartialDate(date.at, date.precision, locale)}
    </time>
  )
}

/** The moment of something that the record itself did, to the day or to the minute, in UTC. */
export function Moment({ at, precision = 'day' }: { at: Date; precision?: 'day' | 'minute' }) {
  const locale = useLocale()
  return <time dateTime={at.toISOString()}>{formatPartialDate(at, precision, locale)}</time>
}
