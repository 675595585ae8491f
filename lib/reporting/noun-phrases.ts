import type { Range, Reading, Sentence, Word } from './reading'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'SYM'])
const INSIDE = new Set(
  'of for to in at from on with by against near within across around under about behind'.split(' '),
)
const ALONE = new Set('he she it they i we you who he who'.split(' '))
const POSSESSIVE = new Set('his her its their my our your'.split(' '))
const STOPPERS = new Set('that which who whom where when what how why whether there'.split(' '))
const COUNTING = new Set('some many most both others all few several'.split(' '))
const LONGEST = 24

/** A word that can be the last of a noun phrase. */
export function endsNounPhrase(word: Word | undefined): boolean {
  if (!word || word.mark || word.lower === 'that') return false
  return ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(word.tag) || COUNTING.has(word.lower)
}

/** A word with which a noun phrase can begin. */
export function startsNounPhrase(word: Word | undefined): boolean {
  return word !== undefined && !word.mark && (NOMINAL.has(word.tag) || POSSESSIVE.has(word.lower))
}

/** Weekdays and the like, which stand between a subject and its verb without belonging to it. */
export function isTimeWord(reading: Reading, word: Word | undefined): boolean {
  if (!word) return false
  const { weekdays, relative } = reading.rules.dates
  return (
    weekdays.has(word.lower) || relative.has(word.lower) || word.lower === 'earlier' || word.lower === 'later'
  )
}

/** The noun phrase that ends with the word `last`, with what is attached by "of", "for" and the like. */
export function nounPhraseBefore(reading: Reading, sentence: Sentence, last: number): Range | null {
  const { words } = reading
  if (!endsNounPhrase(words[last])) return null
  if (ALONE.has(words[last]?.lower ?? '')) return { from: last, to: last + 1 }
  let from = last
  while (from > sentence.from && last - from < LONGEST && belongs(words, from - 1)) from -= 1
  const stopped = words[from - 1]
  from = afterBreak(
    reading,
    from,
    last,
    stopped !== undefined && from > sentence.from && stopped.tag === 'VERB',
  )
  return from <= last ? { from, to: last + 1 } : null
}

/** The noun phrase that begins with the word `first`, up to a mark, a verb or a time; `wide`: with each attached phrase. */
export function nounPhraseAfter(reading: Reading, end: number, first: number, wide = false): Range | null {
  const { words } = reading
  let to = first
  while (to < end && to - first < LONGEST) {
    const word = words[to]
    if (!word || word.mark || isTimeWord(reading, word)) break
    const next = words[to + 1]
    const joins = word.tag === 'ADP' || word.tag === 'CCONJ' || word.lower === '&' || word.lower === 'to'
    if (joins) {
      if (to === first || !(INSIDE.has(word.lower) || word.tag === 'CCONJ' || word.lower === '&')) break
      if (
        isTimeWord(reading, next) ||
        !startsNounPhrase(next) ||
        (word.tag === 'CCONJ' && hasVerbSoon(words, to + 1, end))
      )
        break
      if (!wide && /^(?:in|on|at|to|with|by|about)$/.test(word.lower) && !isPlaceAfter(words, to)) break
    } else if (
      word.tag === 'PUNCT'
        ? !isHyphen(words, to)
        : !NOMINAL.has(word.tag) && !isPossessiveMark(word) && !isModifier(words, to)
    ) {
      break
    }
    if (ALONE.has(word.lower) && to === first) return { from: first, to: first + 1 }
    if (STOPPERS.has(word.lower)) break
    to += 1
  }
  while (to > first && !endsNounPhrase(words[to - 1])) to -= 1
  return to > first ? { from: first, to } : null
}

function isPlaceAfter(words: readonly Word[], at: number): boolean {
  const [next, after] = [words[at + 1], words[at + 2]]
  return next?.tag === 'PROPN' || (next?.lower === 'the' && after?.tag === 'PROPN')
}

function hasVerbSoon(words: readonly Word[], from: number, end: number): boolean {
  return words.slice(from, Math.min(end, from + 5)).some((word) => word.tag === 'VERB' || word.tag === 'AUX')
}

function isPossessiveMark(word: Word): boolean {
  return word.tag === 'PART' && /^['’]s?$/.test(word.text)
}

function isHyphen(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  return (
    word !== undefined && /^[-/‑]$/.test(word.text) && before?.end === word.start && after?.start === word.end
  )
}

/** A participle or adverb in front of its noun: "the ruling party", "more than 20 officials". */
function isModifier(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (!word || !after) return false
  if (word.tag === 'VERB') {
    const shape = /(?:ing|ed|en)$/.test(word.lower)
    return (
      shape &&
      /^(?:NOUN|PROPN|ADJ)$/.test(after.tag) &&
      /^(?:DET|ADJ|PART|PUNCT|PROPN|NUM)$/.test(before?.tag ?? '')
    )
  }
  return (word.tag === 'ADV' || word.lower === 'than') && /^(?:ADJ|NUM|ADP|ADV|VERB)$/.test(after.tag)
}

function belongs(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || word.mark || STOPPERS.has(word.lower)) return false
  if (ALONE.has(word.lower)) return false
  if (NOMINAL.has(word.tag) || isPossessiveMark(word)) return true
  if (word.tag === 'ADP' || word.lower === 'to') return INSIDE.has(word.lower)
  if (word.tag === 'CCONJ') return word.lower !== 'but' && word.lower !== 'yet'
  if (word.tag === 'PUNCT') return isHyphen(words, at) || word.text === '&'
  return isModifier(words, at)
}

/** Drops what stands in front of the phrase itself: "On Monday | the mayor", "met Smith and | Jones". */
function afterBreak(reading: Reading, from: number, last: number, afterVerb: boolean): number {
  const { words } = reading
  let start = from
  for (let at = from + 1; at <= last; at += 1) {
    const [before, word] = [words[at - 1], words[at]]
    if (!before || !word) break
    const opens = word.tag === 'DET' || POSSESSIVE.has(word.lower)
    const noun =
      before.tag === 'NOUN' || before.tag === 'PROPN' || before.tag === 'PRON' || before.tag === 'NUM'
    if (opens && noun && before.lower !== 'all' && before.lower !== 'both') start = at
    else if (isTimeWord(reading, before) && word.tag !== 'PART' && word.tag !== 'NOUN' && word.tag !== 'ADP')
      start = at
    else if (afterVerb && before.tag === 'CCONJ') start = at
  }
  while (start < last) {
    const word = words[start]
    if (!word) break
    if (
      word.tag === 'CCONJ' ||
      (word.tag === 'SYM' && !/^\p{Sc}|^[&@#]/u.test(word.text)) ||
      word.tag === 'PUNCT' ||
      word.tag === 'PART'
    )
      start += 1
    else if (word.tag === 'ADP' && word.lower !== 'about') start = afterPhrase(words, start, last)
    else break
  }
  return start
}

/** Behind "In Washington" in "In Washington officials": the first word of another kind of noun, else right behind "in". */
function afterPhrase(words: readonly Word[], at: number, last: number): number {
  for (let place = at + 2; place <= last; place += 1) {
    const [before, word] = [words[place - 1], words[place]]
    if (before?.tag === 'PROPN' && word?.tag === 'NOUN' && /s$/.test(word.lower)) return place
    if (before?.tag === 'NOUN' && word?.tag === 'PROPN') return place
  }
  return at + 1
}
