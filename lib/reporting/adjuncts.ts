import { type Cue, governs } from './cues'
import { isTimeWord, nounPhraseAfter } from './noun-phrases'
import type { Range, Reading } from './reading'

export const WH = new Set('what why how whether who when where which if'.split(' '))

const PREPOSITIONS_OF_PLACE = new Set(
  'in at on during to from via through after before by with of for about into outside near following'.split(
    ' ',
  ),
)

/** Across hearers ("the council"), times, and where or in what it was said. */
export function skipAdjuncts(reading: Reading, cue: Cue, from: number, limit: number): number {
  const { words } = reading
  let at = from
  if (governs(cue, 'hearer')) at = skipHearer(reading, at, limit)
  for (let moved = true; moved && at < limit; ) {
    moved = false
    const word = words[at]
    if (!word || word.mark) return at
    if (
      isTimeWord(reading, word) ||
      (word.tag === 'ADV' &&
        !WH.has(word.lower) &&
        !/^(?:there|here|then|now|more|only|even|so|not|as|too|about|almost|nearly)$/.test(word.lower))
    ) {
      at += 1
      moved = true
    } else if (
      (word.lower === 'last' || word.lower === 'this' || word.lower === 'earlier') &&
      /^(?:week|month|year|night|day|morning|afternoon|evening|summer|spring|autumn|fall|winter)$/.test(
        words[at + 1]?.lower ?? '',
      )
    ) {
      at += 2
      moved = true
    } else if (word.tag === 'ADP' && PREPOSITIONS_OF_PLACE.has(word.lower)) {
      const phrase = adjunctAfter(reading, at, limit)
      if (phrase === null) return at
      at = phrase
      moved = true
    } else if (word.text === ',' && words[at + 1]?.mark) {
      at += 1
      moved = true
    }
  }
  return at
}

function skipHearer(reading: Reading, from: number, limit: number): number {
  const phrase = nounPhraseAfter(reading, limit, from)
  if (!phrase) return from
  const next = reading.words[phrase.to]
  // "told the paper would close": the phrase is the clause's own subject.
  return next && (next.tag === 'AUX' || (next.tag === 'VERB' && !/ing$/.test(next.lower)))
    ? hearerAlone(reading, phrase)
    : phrase.to
}

/** "told reporters he was ill": the hearer is one word, and the clause begins behind it. */
function hearerAlone(reading: Reading, phrase: Range): number {
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const [before, word] = [reading.words[at - 1], reading.words[at]]
    if (!before || !word) break
    const newPhrase =
      word.tag === 'DET' ||
      word.tag === 'PRON' ||
      (word.tag === 'PROPN' && before.tag === 'NOUN') ||
      word.tag === 'NUM' ||
      (before.tag === 'PROPN' && word.tag === 'NOUN' && /s$/.test(word.lower)) ||
      before.tag === 'PRON'
    if (
      newPhrase &&
      before.tag !== 'DET' &&
      before.tag !== 'ADP' &&
      before.tag !== 'ADJ' &&
      !/^(?:his|her|its|their|my|our)$/.test(before.lower)
    )
      return at
  }
  return phrase.from
}

function adjunctAfter(reading: Reading, at: number, limit: number): number | null {
  const { words } = reading
  const next = words[at + 1]
  if (isTimeWord(reading, next) || reading.rules.dates.months.has(next?.lower ?? '')) {
    let to = at + 2
    while (
      words[to]?.tag === 'NUM' ||
      reading.rules.dates.months.has(words[to]?.lower ?? '') ||
      isTimeWord(reading, words[to])
    )
      to += 1
    return to
  }
  const phrase = nounPhraseAfter(reading, limit, at + 1)
  if (!phrase) return null
  // "in a statement the ministry would …": a new phrase begins with an article, a pronoun or a name.
  for (let place = phrase.from + 1; place < phrase.to; place += 1) {
    const [before, word] = [words[place - 1], words[place]]
    const fresh =
      word?.tag === 'DET' || (word?.tag === 'PRON' && word.lower !== 'his' && word.lower !== 'her')
    if (fresh && before && (before.tag === 'NOUN' || before.tag === 'PROPN')) return place
  }
  return phrase.to
}

/** Across "on Monday" and adverbs. */
export function skipTimes(reading: Reading, from: number): number {
  const { words } = reading
  let at = from
  for (let word = words[at]; word && !word.mark; word = words[at]) {
    if (word.lower === 'on' && isTimeWord(reading, words[at + 1])) at += 2
    else if (
      isTimeWord(reading, word) ||
      (word.tag === 'ADV' && /ly$|^(?:again|also|once|twice)$/.test(word.lower))
    )
      at += 1
    else break
  }
  return at
}
