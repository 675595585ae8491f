import type { Span } from '@/lib/text/spans'
import { clauseAround, countedBy } from './counted'
import { numberAt, type Quantity } from './numbers'
import { type Reading, readText, wordFrom } from './reading'
import { rulesOf } from './rules'
import type { FoundFigure, ReportingContext } from './types'
import { datesBetween } from './when'

/**
 * The quantities of a text or of a part of it, in order, in code points: number words and digits, ranges, what is
 * counted from the words around, the place where "in X" tells it. Dates, ages, times, ordinals and numbers that are
 * names are no figures.
 */
export function findFigures(text: string, span?: Span, context: ReportingContext = {}): FoundFigure[] {
  const rules = rulesOf(context.language)
  if (!rules) return []
  const reading = readText(text, rules)
  const [start, end] = span
    ? [reading.points.unit(span.start), reading.points.unit(span.end)]
    : [0, text.length]
  return figuresBetween(reading, start, end, context.publishedAt)
}

/** The same for a text that has been read already; the part in code units. */
export function figuresBetween(
  reading: Reading,
  start: number,
  end: number,
  publishedAt: string | undefined,
): FoundFigure[] {
  const { words, text, rules, points } = reading
  const dates = datesBetween(text, start, end, rules.dates, publishedAt ?? '2000-01-01')
  const found: FoundFigure[] = []
  const quantities: Quantity[] = []
  for (let at = wordFrom(reading, start); at < words.length && (words[at]?.end ?? 0) <= end; at += 1) {
    const quantity = numberAt(reading, at, end)
    if (!quantity) continue
    at = quantity.to - 1
    const [from, to] = [words[quantity.from]?.start ?? 0, words[quantity.to - 1]?.end ?? 0]
    if (!dates.some((date) => from < date.end && date.start < to)) quantities.push(quantity)
  }
  for (const [index, quantity] of quantities.entries()) {
    const clause = clauseAround(reading, quantity, start, end)
    const counted = countedBy(reading, quantity, clause, quantities[index - 1], found.at(-1))
    if (!counted) continue
    const [from, to] = [words[quantity.from]?.start ?? 0, words[counted.to - 1]?.end ?? 0]
    const asOf = datesBetween(text, clause.start, clause.end, rules.dates, publishedAt)[0]
    found.push({
      span: points.span(from, to),
      text: text.slice(from, to),
      counted: counted.counted,
      low: quantity.low,
      high: quantity.high,
      comparator: quantity.comparator,
      unit: quantity.unit || counted.unit,
      population: counted.population,
      area: counted.area,
      cumulative: /\b(?:have|has|so far|since|total|toll|in all|altogether)\b/i.test(
        text.slice(clause.start, clause.end),
      ),
      asOf:
        asOf && publishedAt
          ? {
              span: points.span(asOf.start, asOf.end),
              text: text.slice(asOf.start, asOf.end),
              at: asOf.at,
              precision: asOf.precision,
              basis: asOf.basis,
            }
          : null,
    })
  }
  return found
}
