import type { Comparator } from '@/generated/prisma/enums'
import type { NumberRules } from './language'
import type { Reading, Word } from './reading'

/** A number in its place, before it is known what it counts. */
export type Quantity = {
  from: number
  to: number
  /** The first word behind the number itself and its unit. */
  low: number | null
  high: number | null
  comparator: Comparator
  /** percent, a currency's code, or empty. */
  unit: string
}

type Value = { value: number; to: number; unit: string }

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const TIME = /^\d{1,2}[:.]\d{2}$/

/** The quantity that begins at a word, comparator included; null where none does or the number is a name, age or time. */
export function numberAt(reading: Reading, at: number, end: number): Quantity | null {
  const compared = comparatorAt(reading, at)
  const start = compared?.to ?? at
  const between = reading.words[start]?.lower === 'between' || reading.words[start]?.lower === 'from'
  const first = valueAt(reading, between ? start + 1 : start)
  if (!first || (reading.words[first.to - 1]?.end ?? 0) > end) return null
  const number = between ? start + 1 : start
  if (isName(reading, number, first)) return null
  const second = rangeAfter(reading, first, between)
  if (second) {
    const scale =
      second.value >= 1e3 && first.value < 1e3 && second.value / first.value > 100 ? scaleOf(second.value) : 1
    const [low, high] = [first.value * scale, second.value]
    if (high > low)
      return { from: at, to: second.to, low, high, comparator: 'between', unit: second.unit || first.unit }
  }
  if (between) return null
  const { value } = first
  const comparator = compared?.comparator ?? 'exactly'
  const upper = comparator === 'at_most' || comparator === 'fewer_than'
  return {
    from: at,
    to: first.to,
    low: upper ? null : value,
    high: upper ? value : comparator === 'exactly' ? value : null,
    comparator,
    unit: first.unit,
  }
}

function scaleOf(value: number): number {
  return [1e12, 1e9, 1e6, 1e3].find((scale) => value >= scale) ?? 1
}

const comparatorCache = new WeakMap<NumberRules, Map<string, { parts: string[]; comparator: Comparator }[]>>()

function comparatorAt(reading: Reading, at: number): { comparator: Comparator; to: number } | null {
  const { numbers } = reading.rules
  const known = comparatorCache.get(numbers) ?? comparatorsByStart(numbers)
  comparatorCache.set(numbers, known)
  let best: { comparator: Comparator; to: number } | null = null
  for (const { parts, comparator } of known.get(reading.words[at]?.lower ?? '') ?? []) {
    const fits = parts.every((part, index) => reading.words[at + index]?.lower === part)
    if (fits && at + parts.length > (best?.to ?? 0)) best = { comparator, to: at + parts.length }
  }
  return best
}

function comparatorsByStart({ comparators }: NumberRules) {
  const found = new Map<string, { parts: string[]; comparator: Comparator }[]>()
  for (const { words, comparator } of comparators) {
    const parts = words.split(' ')
    const start = parts[0] ?? ''
    found.set(start, [...(found.get(start) ?? []), { parts, comparator }])
  }
  return found
}

/** Digits with scale, number words, money. */
function valueAt(reading: Reading, at: number): Value | null {
  const { words, rules } = reading
  const { units, scales, currencies } = rules.numbers
  let place = at
  let unit = ''
  const sign = currencies.get(words[place]?.lower ?? '')
  if (sign && !/^\p{L}+$/u.test(words[place]?.text ?? '')) {
    unit = sign
    place += 1
  }
  const glued = gluedAmount(words[place]?.text ?? '', currencies)
  if (glued) unit = glued.unit || unit
  let value: number | null = glued ? glued.value : digits(words[place])
  if (value !== null) place += 1
  else {
    const spelled = spelledAt(words, place, units)
    if (!spelled) return null
    ;[value, place] = [spelled.value, spelled.to]
  }
  const scaleHere = () => scales.get((words[place]?.lower ?? '').replace(/\.$/, ''))
  for (let scale = scaleHere(); scale !== undefined; scale = scaleHere()) {
    value *= scale
    place += 1
    const more = spelledAt(words, words[place]?.lower === 'and' ? place + 1 : place, units)
    if (more && scale >= 100 && !unit) [value, place] = [value + more.value, more.to]
  }
  const next = words[place]
  if (next && /^(?:%|percent|pct)$/.test(next.lower)) return { value, to: place + 1, unit: 'percent' }
  if (next?.lower === 'per' && words[place + 1]?.lower === 'cent')
    return { value, to: place + 2, unit: 'percent' }
  if (next?.lower === 'percentage' && /^points?$/.test(words[place + 1]?.lower ?? ''))
    return { value, to: place + 2, unit: 'percentage points' }
  const named = next && /^\p{L}+$/u.test(next.text) ? currencies.get(next.lemma) : undefined
  return named ? { value, to: place + 1, unit: named } : { value, to: place, unit }
}

/** "£3bn", "12%", "1.4m" in one word. */
function gluedAmount(
  text: string,
  currencies: ReadonlyMap<string, string>,
): { value: number; unit: string } | null {
  const match = /^(\p{Sc})?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(bn|mn|tn|m|k|%)?\.?$/iu.exec(text)
  if (!match || (!match[1] && !match[4])) return null
  const scale = { bn: 1e9, mn: 1e6, tn: 1e12, m: 1e6, k: 1e3 }[(match[4] ?? '').toLowerCase()] ?? 1
  const value = Number(`${match[2]?.replaceAll(',', '')}${match[3] ?? ''}`) * scale
  return { value, unit: match[4] === '%' ? 'percent' : (currencies.get(match[1] ?? '') ?? '') }
}

function digits(word: Word | undefined): number | null {
  return word && DIGITS.test(word.text) ? Number(word.text.replaceAll(',', '')) : null
}

function spelledAt(
  words: readonly Word[],
  at: number,
  units: ReadonlyMap<string, number>,
): { value: number; to: number } | null {
  const first = words[at]
  const hyphened = /^([a-z]+)-([a-z]+)$/.exec(first?.lower ?? '')
  const [tens, ones] = hyphened ? [units.get(hyphened[1] ?? ''), units.get(hyphened[2] ?? '')] : []
  if (tens !== undefined && ones !== undefined) return { value: tens + ones, to: at + 1 }
  const value = units.get(first?.lower ?? '')
  if (value === undefined) {
    const article =
      (first?.lower === 'a' || first?.lower === 'an') &&
      /^(?:hundred|thousand|million|billion)$/.test(words[at + 1]?.lower ?? '')
    return article ? { value: 1, to: at + 1 } : null
  }
  const hyphen = /^[-‑]$/.test(words[at + 1]?.text ?? '') ? 1 : 0
  const rest = units.get(words[at + 1 + hyphen]?.lower ?? '')
  if (value >= 20 && value < 100 && rest !== undefined && rest > 0 && rest < 10)
    return { value: value + rest, to: at + 2 + hyphen }
  return { value, to: at + 1 }
}

function rangeAfter(reading: Reading, first: Value, between: boolean): Value | null {
  const joint = reading.words[first.to]
  const joins = between ? /^(?:and|to|[–-])$/ : /^(?:to|[–-])$/
  if (!joint || !joins.test(joint.lower)) return null
  return valueAt(reading, first.to + 1)
}

/** Ages, times, scores, ordinals, pages, flights, and "one of". */
function isName(reading: Reading, at: number, { to, value, unit }: Value): boolean {
  const { words, rules } = reading
  const [before, word, next] = [words[at - 1], words[at], words[to]]
  if (!word || unit) return false
  if (TIME.test(word.text) || /^(?:am|pm|a\.m|a\.m\.|p\.m|p\.m\.|o'clock|gmt)$/.test(next?.lower ?? ''))
    return true
  if (rules.numbers.labels.has(before?.lower ?? '') && before?.tag !== 'VERB') return true
  if (
    value === 1 &&
    /^one$/i.test(word.text) &&
    !/^(?:person|man|woman|soldier|child|people|death|attack|officer|civilian|journalist|worker)$/.test(
      next?.lemma ?? '',
    )
  )
    return true
  if (/^(?:year|month|week|day|hour|minute|century|decade)$/.test(next?.lemma ?? '')) return true
  if (
    /^[-‑]$/.test(next?.text ?? '') &&
    next?.start === words[to - 1]?.end &&
    /^(?:year|month|week|day|hour|minute|point|page|story|foot|member|nation)$/.test(
      words[to + 1]?.lemma ?? '',
    )
  )
    return true
  if (before?.text === ',' && (next?.text === ',' || next === undefined) && value < 120) return true
  if (/^(?:aged|age|at|versus|no|nos)$/.test(before?.lower ?? '') && value < 130 && next?.tag !== 'NOUN')
    return true
  if (/^(?:st|nd|rd|th|s)$/.test(next?.lower ?? '') && next?.start === words[to - 1]?.end) return true
  if (before?.tag === 'PROPN' && before.end + 1 >= word.start && !/^(?:NOUN|ADJ|VERB)$/.test(next?.tag ?? ''))
    return true
  if (/^[-‑/]$/.test(before?.text ?? '') && before?.end === word.start) return true
  return (
    value >= 1900 &&
    value <= 2099 &&
    /^\d{4}$/.test(word.text) &&
    /^(?:in|since|by|of|from|during|until)$/.test(before?.lower ?? '')
  )
}
