import type { UnitSpan } from '@/lib/text/spans'
import { abbreviationsOf } from './abbreviations'
import { paragraphUnits, sentenceUnits } from './boundaries'
import { type CodePoints, codePointsOf } from './code-points'
import type { LanguageRules } from './language'
import { type Quote, quotesOf } from './quotes'
import type { Token } from './tokens'

/** A word or mark in its place. */
export type Word = Token & {
  index: number
  /** The quotation in which it stands (its marks included), by its place in `quotes`; −1 outside. */
  quote: number
  /** It is a quotation mark of that quotation. */
  mark: boolean
}

/** A sentence as its writer built it: sentences inside one quotation do not end it. `to` is excluded. */
export type Sentence = { index: number; from: number; to: number; paragraph: number }

/** A range of words; `to` is excluded. */
export type Range = { from: number; to: number }

/** A text with all that the rules look at. */
export type Reading = {
  text: string
  rules: LanguageRules
  points: CodePoints
  words: Word[]
  quotes: Quote[]
  sentences: Sentence[]
}

const LONGEST_SENTENCE = 120

/** Reads a text once for all rules: quotations, words with their parts of speech, sentences. */
export function readText(text: string, rules: LanguageRules): Reading {
  const paragraphs = paragraphUnits(text)
  const quotes = quotesOf(text, paragraphs)
  const words: Word[] = []
  const sentences: Sentence[] = []
  const plain = plainMarks(text, quotes)
  for (const [paragraph, units] of paragraphs.entries()) {
    const from = words.length
    addWords(words, rules.tag(plain.slice(units.start, units.end)), units.start, quotes)
    addSentences(sentences, text, rules, words, { from, to: words.length }, units, paragraph, quotes)
  }
  return { text, rules, points: codePointsOf(text), words, quotes, sentences }
}

/** The code units that a range of words covers. */
export function unitsOf(reading: Reading, { from, to }: Range): UnitSpan {
  return { start: reading.words[from]?.start ?? 0, end: reading.words[to - 1]?.end ?? 0 }
}

/** The first word that ends behind a code unit; the number of words where none does. */
export function wordFrom({ words }: Reading, unit: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a stretch stands within one quotation. */
export function isInsideQuote(reading: Reading, { start, end }: UnitSpan): boolean {
  const quote = reading.quotes[reading.words[wordFrom(reading, start)]?.quote ?? -1]
  return quote !== undefined && quote.outer.start <= start && end <= quote.outer.end
}

/** The words of a range as the text gives them. */
export function textOf(reading: Reading, range: Range): string {
  const { start, end } = unitsOf(reading, range)
  return range.to > range.from ? reading.text.slice(start, end) : ''
}

/** The same length, with the marks that the tagger knows. */
function plainMarks(text: string, quotes: readonly Quote[]): string {
  const units = text
    .replace(/[’‘‛]/g, "'")
    .replace(/[“”«»„‟]/g, '"')
    .replace(/\u00a0/g, ' ')
    .split('')
  for (const { outer, inner } of quotes) {
    if (inner.start > outer.start) units[outer.start] = '"'
    if (outer.end > inner.end) units[outer.end - 1] = '"'
  }
  return units.join('')
}

function addWords(words: Word[], tokens: readonly Token[], offset: number, quotes: readonly Quote[]) {
  let near = 0
  for (const token of tokens) {
    const [start, end] = [token.start + offset, token.end + offset]
    while ((quotes[near]?.outer.end ?? Number.POSITIVE_INFINITY) <= start) near += 1
    const around = quotes[near]
    const inside = around !== undefined && around.outer.start <= start
    const mark = inside && (end <= around.inner.start || start >= around.inner.end)
    words.push({ ...token, start, end, index: words.length, quote: inside ? near : -1, mark })
  }
}

function addSentences(
  sentences: Sentence[],
  text: string,
  rules: LanguageRules,
  words: readonly Word[],
  within: Range,
  units: UnitSpan,
  paragraph: number,
  quotes: readonly Quote[],
) {
  let from = within.from
  const add = (to: number) => {
    for (let start = afterDateline(words, from, to); start < to; ) {
      const end = withinLength(words, start, to)
      sentences.push({ index: sentences.length, from: start, to: end, paragraph })
      start = end
    }
    from = to
  }
  for (const { end } of sentenceUnits(text, units, abbreviationsOf(rules.language))) {
    let to = from
    while (to < within.to && (words[to]?.start ?? 0) < end) to += 1
    const [last, next] = [words[to - 1], words[to]]
    if (last && next && last.quote >= 0 && last.quote === next.quote) continue
    if (last?.mark && next && (quotes[last.quote]?.outer.end ?? 0) <= next.start && isTag(words, to, rules))
      continue
    if (to > from) add(to)
  }
  if (from < within.to) add(within.to)
}

/** What has no end for hundreds of words is no sentence: it is cut, so that no rule looks far. Quotations do not count. */
function withinLength(words: readonly Word[], from: number, to: number): number {
  let unquoted = 0
  for (let at = from; at < to; at += 1) {
    if (words[at]?.quote === -1) unquoted += 1
    if (unquoted > LONGEST_SENTENCE) return at
  }
  return to
}

/** After `…?"` or `…!"`: a few words of attribution go on with the sentence. */
function isTag(words: readonly Word[], at: number, rules: LanguageRules): boolean {
  if (!/^[?!]$/.test(words[at - 2]?.text ?? '')) return false
  for (let place = at; place < at + 7; place += 1) {
    const word = words[place]
    if (!word || word.mark) return false
    if (word.tag === 'VERB') {
      return rules.verbs.some((rule) => rule.frames.includes('quote') && rule.verbs.includes(word.lemma))
    }
    if (word.tag === 'AUX' || (word.tag === 'PUNCT' && word.text !== ',')) return false
  }
  return false
}

/** "HAVEN, 3 May (Agency) — The mayor …": the sentence begins after the dash. */
function afterDateline(words: readonly Word[], from: number, to: number): number {
  const first = words[from]
  if (!first || !/^\p{Lu}[\p{Lu}.'-]+$/u.test(first.text)) return from
  for (let place = from + 1; place < Math.min(to, from + 14); place += 1) {
    const word = words[place]
    if (!word || word.mark || word.tag === 'VERB' || word.tag === 'AUX') return from
    if (/^(?:[—–-]|--)$/.test(word.text) && (words[place - 1]?.end ?? 0) < word.start) return place + 1
  }
  return from
}
