import type { Range, Reading, Sentence, Word } from './reading'

export const LONGEST_APPOSITION = 30

/** What stands between two commas may say who somebody is, or how old, or where from, or what he did. */
export function opensApposition(reading: Reading, from: number, to: number): boolean {
  const { words, rules } = reading
  const first = words[from]
  if (!first) return false
  const finite = words.slice(from, to).some((word) => word.tag === 'AUX' || word.tag === 'VERB')
  const relative =
    first.lower === 'who' || first.lower === 'whose' || first.lower === 'which' || first.lower === 'where'
  if (relative) return true
  if (first.tag === 'VERB') return /(?:ing|ed)$/.test(first.lower)
  if (first.tag === 'ADP') return true
  if (!finite) return first.tag !== 'CCONJ' && first.tag !== 'SCONJ'
  const clause = words
    .slice(from, to)
    .findIndex((word) => word.lower === 'who' || word.lower === 'which' || word.lower === 'that')
  if (clause > 0) return true
  return (
    (first.tag === 'DET' || rules.lexicon.roles.has(first.lower)) &&
    words.slice(from, to).every((word) => word.tag !== 'AUX')
  )
}

export function appositionAfter(reading: Reading, sentence: Sentence, at: number): Range | null {
  const { words, rules } = reading
  if (words[at]?.text !== ',') return null
  const first = words[at + 1]
  if (!first || first.mark || first.tag === 'CCONJ') return null
  const opens =
    first.tag === 'DET' ||
    (first.tag === 'NUM' && /^[,.]$/.test(words[at + 2]?.text ?? '')) ||
    first.lower === 'who' ||
    first.lower === 'which' ||
    first.lower === 'whose' ||
    rules.lexicon.roles.has(first.lower) ||
    rules.lexicon.titles.has(first.lower) ||
    rules.lexicon.roles.has(words[at + 2]?.lower ?? '') ||
    /^(?:head|chief|director|leader)$/.test(words[at + 2]?.lower ?? '')
  const named = first.tag === 'PROPN' && rules.lexicon.roles.has(words[at - 1]?.lemma ?? '')
  if (!opens && !named) return null
  let to = at + 1
  while (to < sentence.to && to - at < LONGEST_APPOSITION) {
    const word = words[to]
    if (!word || word.mark || /^[.;:!?—–]$/.test(word.text)) break
    if (word.text === ',') {
      const next = words[to + 1]
      const goesOn =
        next &&
        (next.lower === 'who' ||
          (next.tag === 'DET' && first.tag === 'NUM') ||
          (next.tag === 'NUM' && words[to + 2]?.text === ','))
      if (!goesOn) break
    }
    to += 1
  }
  return to > at + 1 && !isClause(words, at + 1, to) ? { from: at + 1, to } : null
}

/** ", no ship was late": a verb without "who" before it makes a clause, and no apposition. */
function isClause(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^(?:who|whose|which|that|where)$/.test(words[at]?.lower ?? '')) return false
    if (words[at]?.tag === 'AUX') return true
  }
  return false
}
