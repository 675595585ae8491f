import type { UnitSpan } from '@/lib/text/spans'
import type { Quantity } from './numbers'
import type { Reading, Word } from './reading'
import type { FoundFigure } from './types'

/** What a number counts, and the words to which it was read. */
export type Counted = { counted: string; unit: string; population: string; area: string; to: number }

const NOUNISH = new Set(['NOUN', 'ADJ', 'PROPN'])
const PEOPLE = new Set(
  'person people civilian child man woman soldier troop worker resident student police officer palestinian israeli american ukrainian russian journalist fighter militant migrant passenger villager patient family member other'.split(
    ' ',
  ),
)

/** The clause in which a number stands, in code units: between marks and joining words. */
export function clauseAround(reading: Reading, { from, to }: Quantity, start: number, end: number): UnitSpan {
  const { words } = reading
  const edge = (word: Word | undefined) =>
    !word || /^[;:.]$/.test(word.text) || word.start < start || word.end > end
  let [first, last] = [from, to]
  while (first > 0 && !edge(words[first - 1])) first -= 1
  while (last < words.length && !edge(words[last])) last += 1
  return { start: words[first]?.start ?? start, end: words[last - 1]?.end ?? end }
}

/** Reads what is counted off the noun behind the number, then off the nearest verb; null where it counts nothing. */
export function countedBy(
  reading: Reading,
  quantity: Quantity,
  clause: UnitSpan,
  before: Quantity | undefined,
  last: FoundFigure | undefined,
): Counted | null {
  const { words, rules } = reading
  const noun = nounAfter(reading, quantity.to, clause.end)
  const rule = ruleFor(reading, quantity, noun, clause)
  const head = noun ? words[noun.head] : undefined
  const area = areaAfter(reading, noun ? noun.head + 1 : quantity.to, clause.end)
  const to = noun ? noun.head + 1 : quantity.to
  if (quantity.unit)
    return { counted: rule ?? head?.lower ?? '', unit: quantity.unit, population: '', area, to }
  if (head?.lemma === 'time') {
    const counted = rule ?? last?.counted ?? 'times'
    return { counted, unit: 'times', population: '', area, to }
  }
  const measure = head && rules.numbers.measures.has(head.lemma)
  if (measure) return { counted: head.lower, unit: head.lower, population: '', area, to }
  if (rule) {
    const population =
      noun && head && !isCountWord(reading, head, rule) ? textFrom(reading, noun.from, noun.head) : ''
    return { counted: rule, unit: '', population, area, to }
  }
  if (head)
    return {
      counted: textFrom(
        reading,
        noun ? noun.from : quantity.to,
        noun ? noun.head : quantity.to,
      ).toLowerCase(),
      unit: '',
      population: '',
      area,
      to,
    }
  // "three in Syria" after "twelve attacks in Iraq": the same is counted.
  const elliptic = before && last && quantity.from - before.to < 10 && area !== ''
  return elliptic ? { counted: last.counted, unit: last.unit, population: last.population, area, to } : null
}

function nounAfter(reading: Reading, at: number, end: number): { from: number; head: number } | null {
  const { words } = reading
  let place = at
  if (words[place]?.lower === 'of' && words[place + 1]?.tag === 'NUM') place += 2
  if (words[place]?.lower === 'of' || words[place]?.lower === 'more' || words[place]?.lower === 'other')
    place += 1
  if (/^(?:the|their|its|these|those)$/.test(words[place]?.lower ?? '')) place += 1
  const from = place
  let head = -1
  while (place < at + 7) {
    const word = words[place]
    if (!word || word.end > end || word.mark) break
    const hyphen = word.text === '-' && words[place - 1]?.end === word.start
    if (word.tag === 'NOUN' || word.tag === 'PROPN') head = place
    else if (
      !NOUNISH.has(word.tag) &&
      !hyphen &&
      !(word.tag === 'VERB' && words[place + 1]?.tag === 'NOUN' && /(?:ed|ing)$/.test(word.lower)) &&
      !(word.tag === 'VERB' && words[place - 1]?.text === '-')
    )
      break
    place += 1
  }
  return head < 0 ? null : { from, head }
}

function ruleFor(
  reading: Reading,
  { from, to }: Quantity,
  noun: { from: number; head: number } | null,
  clause: UnitSpan,
): string | null {
  const { words, rules } = reading
  const byLemma = (word: Word | undefined) =>
    word &&
    rules.numbers.counted.find((rule) => rule.words.includes(word.lemma) || rule.words.includes(word.lower))
      ?.counted
  const head = noun ? words[noun.head] : undefined
  const own = byLemma(head)
  if (own && own !== 'troops') return own
  const people =
    !head ||
    PEOPLE.has(head.lemma) ||
    own === 'troops' ||
    head.lemma === 'time' ||
    reading.rules.lexicon.groups.has(head.lower) ||
    head.tag === 'PROPN'
  if (!people) return null
  const after = noun ? noun.head + 1 : to
  // The verb or noun behind ("have been killed", "dead"), up to the next number or mark.
  for (let at = after; at < after + 9; at += 1) {
    const word = words[at]
    if (
      !word ||
      word.start >= clause.end ||
      word.tag === 'NUM' ||
      (word.text === ',' && at > after) ||
      word.lower === 'and' ||
      word.lower === 'who'
    ) {
      if (word?.lower === 'who') continue
      break
    }
    const found = byLemma(word)
    if (found && found !== 'troops' && !/^(?:attacks)$/.test(found)) return found
  }
  for (let at = from - 1; at >= from - 10; at -= 1) {
    const word = words[at]
    if (!word || word.start < clause.start) break
    const found = byLemma(word)
    if (found && found !== 'troops') return found
    if (word.tag === 'NUM') break
  }
  return own ?? null
}

function isCountWord(reading: Reading, head: Word, counted: string): boolean {
  const rule = reading.rules.numbers.counted.find((one) => one.counted === counted)
  return (
    rule?.words.includes(head.lemma) === true ||
    rule?.words.includes(head.lower) === true ||
    /^(?:people|person|other)$/.test(head.lemma)
  )
}

/** "in Iraq", "in the northern district": where it was counted, before the next number. */
function areaAfter(reading: Reading, at: number, end: number): string {
  const { words, rules } = reading
  for (let place = at; place < at + 9; place += 1) {
    const word = words[place]
    if (!word || word.start >= end || word.tag === 'NUM' || word.text === ';' || word.text === ',') return ''
    if (!/^(?:in|across|from|at)$/.test(word.lower) || word.mark) continue
    let from = place + 1
    if (words[from]?.lower === 'the') from += 1
    let to = from
    while (
      to < from + 5 &&
      (words[to]?.tag === 'PROPN' ||
        (to > from && /^(?:city|province|region|district|strip)$/i.test(words[to]?.text ?? '')))
    )
      to += 1
    const dated =
      rules.dates.months.has(words[from]?.lower ?? '') || rules.dates.weekdays.has(words[from]?.lower ?? '')
    if (to > from && !dated && (words[to - 1]?.end ?? 0) <= end) return textFrom(reading, from, to - 1)
  }
  return ''
}

function textFrom(reading: Reading, from: number, last: number): string {
  return reading.text.slice(reading.words[from]?.start ?? 0, reading.words[last]?.end ?? 0)
}
