import { appositionAfter, LONGEST_APPOSITION, opensApposition } from './appositions'
import type { Cue } from './cues'
import { endsNounPhrase, isTimeWord, nounPhraseAfter, nounPhraseBefore } from './noun-phrases'
import { basePhrase } from './phrase-parts'
import type { Range, Reading, Sentence, Word } from './reading'

/** Who a cue says it of: his words, what is said of him beside ("a spokesman for the bank"), where his clause begins. */
export type Subject = {
  phrase: Range
  apposition: Range | null
  /** The first word of the attribution clause. */
  from: number
  /** Behind its last word, where it stands after the verb; else the same as `from`. */
  to: number
}

const RELATIVE = new Set(['who', 'which', 'that'])

const LONGEST_RELATIVE = 16

/** The subject to the left of a verb group: directly, before an apposition or before "who". */
export function subjectBefore(reading: Reading, sentence: Sentence, group: number): Subject | null {
  const { words } = reading
  let at = group - 1
  if (at < sentence.from) return null
  at = beforeTimes(reading, sentence, at)
  const word = words[at]
  if (!word || word.mark || at < sentence.from) return null
  if (RELATIVE.has(word.lower)) return antecedent(reading, sentence, at)
  if (word.text === ',' || word.text === ')' || /^[—–-]$/.test(word.text))
    return withApposition(reading, sentence, at)
  const phrase = nounPhraseBefore(reading, sentence, at)
  if (!phrase) return null
  return (
    describedByClause(reading, sentence, phrase) ?? {
      phrase,
      apposition: null,
      from: phrase.from,
      to: phrase.from,
    }
  )
}

/** "residents who fled the town", "people briefed on the talks": the phrase found belongs to a clause about the subject. */
function describedByClause(reading: Reading, sentence: Sentence, phrase: Range): Subject | null {
  const { words } = reading
  for (let at = phrase.from - 1; at > Math.max(sentence.from, phrase.from - LONGEST_RELATIVE); at -= 1) {
    const [before, word] = [words[at - 1], words[at]]
    if (!word || word.mark || word.tag === 'PUNCT' || word.tag === 'SCONJ') return null
    if (word.lower === 'who' && (before?.tag === 'NOUN' || before?.tag === 'PROPN'))
      return antecedent(reading, sentence, at)
    const reduced = word.tag === 'VERB' && (before?.tag === 'NOUN' || before?.tag === 'PROPN')
    if (
      !reduced ||
      !/(?:ed|ing|ken|ven|wn)$/.test(word.lower) ||
      !/^(?:ADP|PROPN|ADV|PART)$/.test(words[at + 1]?.tag ?? '')
    )
      continue
    const owner = nounPhraseBefore(reading, sentence, at - 1)
    if (owner && startsClauseHere(words, sentence, owner))
      return { phrase: owner, apposition: null, from: owner.from, to: owner.from }
  }
  return null
}

function startsClauseHere(words: readonly Word[], sentence: Sentence, phrase: Range): boolean {
  const before = words[phrase.from - 1]
  return (
    phrase.from === sentence.from ||
    before?.text === ',' ||
    before?.mark === true ||
    before?.tag === 'CCONJ' ||
    before?.tag === 'SCONJ'
  )
}

/** The subject to the right of a verb: `said John Doe, a farmer`; `wide`: with all that is attached to it. */
export function subjectAfter(reading: Reading, sentence: Sentence, at: number, wide = false): Subject | null {
  const { words } = reading
  const phrase = nounPhraseAfter(reading, sentence.to, at, wide)
  if (!phrase) return null
  const apposition = appositionAfter(reading, sentence, phrase.to)
  let to = apposition?.to ?? phrase.to
  if (apposition && words[to]?.text === ',') to += 1
  return { phrase, apposition, from: at, to }
}

/** The subject that a participle or a second verb shares with the clause before it. */
export function sharedSubject(
  cue: Cue,
  earlier: readonly { cue: Cue; subject: Subject | null }[],
  reading: Reading,
): Subject | null {
  const before = earlier.filter((one) => one.subject && one.cue.at < cue.at).at(-1)
  const main = firstSubject(reading, cue.sentence, cue.from)
  if (!before?.subject) return main
  const { source } = before.cue
  return source ? { phrase: source, apposition: null, from: source.from, to: source.from } : before.subject
}

/** The subject of the first finite verb of the sentence before `limit`. */
function firstSubject(reading: Reading, sentence: Sentence, limit: number): Subject | null {
  const { words } = reading
  for (let at = sentence.from; at < limit; at += 1) {
    const word = words[at]
    if (!word || word.quote >= 0 || (word.tag !== 'VERB' && word.tag !== 'AUX')) continue
    if (/ing$/.test(word.lower) && word.tag === 'VERB') continue
    let group = at
    while (group > sentence.from && (words[group - 1]?.tag === 'ADV' || words[group - 1]?.tag === 'AUX'))
      group -= 1
    const subject = subjectBefore(reading, sentence, group)
    if (subject) return subject
  }
  return null
}

function beforeTimes(reading: Reading, sentence: Sentence, from: number): number {
  const { words } = reading
  let at = from
  for (let tries = 0; tries < 3 && at > sentence.from; tries += 1) {
    const [before, word] = [words[at - 1], words[at]]
    if (isTimeWord(reading, word) && /^(?:on|since|until|before|after)$/.test(before?.lower ?? '')) at -= 2
    else if (isTimeWord(reading, word) && endsNounPhrase(before)) at -= 1
    else break
  }
  return at
}

function antecedent(reading: Reading, sentence: Sentence, at: number): Subject | null {
  const { words } = reading
  const comma = words[at - 1]?.text === ','
  const last = comma ? at - 2 : at - 1
  const phrase = nounPhraseBefore(reading, sentence, last)
  if (!phrase) return comma ? withApposition(reading, sentence, at - 1) : null
  const inner = comma ? innermost(reading, phrase) : null
  if (inner) return { phrase: inner, apposition: null, from: phrase.from, to: phrase.from }
  return { phrase, apposition: null, from: phrase.from, to: phrase.from }
}

/** "criticism from Doe, who …": the last name, unless a role carries the phrase ("the mayor of Haven, who …"). */
function innermost(reading: Reading, phrase: Range): Range | null {
  const { words, rules } = reading
  const joint = words.slice(phrase.from, phrase.to).findLastIndex((word) => word.tag === 'ADP')
  const head = words[phrase.from + joint - 1]
  if (joint < 1 || !head || words[phrase.to - 1]?.tag !== 'PROPN') return null
  const { roles, groups, bodies } = rules.lexicon
  if (head.tag === 'PROPN' || roles.has(head.lemma) || groups.has(head.lower) || bodies.has(head.lower))
    return null
  return { from: phrase.from + joint + 1, to: phrase.to }
}

/** "John Doe, a farmer from the hills, said": the phrase before the first comma, and what stands between. */
function withApposition(reading: Reading, sentence: Sentence, comma: number): Subject | null {
  const { words } = reading
  const closing = words[comma]?.text
  const opening = closing === ')' ? '(' : closing
  let commas = 0
  for (let at = comma - 1; at > sentence.from && comma - at < LONGEST_APPOSITION; at -= 1) {
    const word = words[at]
    if (!word || word.mark) return null
    if (word.text === ';' || word.text === ':') return null
    if (word.text !== opening) continue
    commas += 1
    const next = words[at + 1]
    if (!next || !opensApposition(reading, at + 1, comma)) {
      if (commas > 2) return null
      continue
    }
    const phrase = nounPhraseBefore(reading, sentence, beforeParenthesis(words, at - 1))
    if (!phrase) {
      if (commas > 2) return null
      continue
    }
    const earlier = commas < 3 ? deeper(reading, sentence, phrase) : null
    if (earlier)
      return { ...earlier, apposition: earlier.apposition && { from: earlier.apposition.from, to: comma } }
    return {
      phrase,
      apposition: { from: at + 1, to: comma },
      from: describedBefore(reading, sentence, phrase) ?? phrase.from,
      to: phrase.from,
    }
  }
  return null
}

/** The last word before "(…)". */
function beforeParenthesis(words: readonly Word[], last: number): number {
  if (words[last]?.text !== ')') return last
  let at = last
  while (at > 0 && last - at < 14 && words[at]?.text !== '(') at -= 1
  return words[at]?.text === '(' ? at - 1 : last
}

/** "the board's chairman, Jane Roe, a farmer, said": where the description before the name begins. */
function describedBefore(reading: Reading, sentence: Sentence, phrase: Range): number | null {
  const { words, rules } = reading
  if (words[phrase.from - 1]?.text !== ',' || words[phrase.to - 1]?.tag !== 'PROPN') return null
  const before = nounPhraseBefore(reading, sentence, phrase.from - 2)
  const head = before && words[basePhrase(words, before).to - 1]
  if (!before || !head || !rules.lexicon.roles.has(head.lemma)) return null
  return startsClauseHere(words, sentence, before) ? before.from : null
}

/** "Jane Roe, a farmer, 54, said": the phrase found may itself be an apposition. */
function deeper(reading: Reading, sentence: Sentence, phrase: Range): Subject | null {
  const { words } = reading
  const before = words[phrase.from - 1]
  const first = words[phrase.from]
  if (before?.text !== ',' || !first) return null
  const describes = first.tag === 'DET' || first.tag === 'NUM' || reading.rules.lexicon.roles.has(first.lower)
  return describes ? single(reading, sentence, phrase) : null
}

function single(reading: Reading, sentence: Sentence, apposition: Range): Subject | null {
  const phrase = nounPhraseBefore(reading, sentence, apposition.from - 2)
  if (!phrase || reading.words[phrase.to - 1]?.tag !== 'PROPN') return null
  return { phrase, apposition, from: phrase.from, to: phrase.from }
}
