import { startsNounPhrase } from './noun-phrases'
import type { Reading, Word } from './reading'

const FARTHEST_THAT = 30

/** Behind the "that" which opens the clause, across "on Monday", "in a statement", and who was told. */
export function afterThat(reading: Reading, from: number, limit: number): number | null {
  const { words } = reading
  for (let at = from; at < Math.min(limit, from + FARTHEST_THAT); at += 1) {
    const word = words[at]
    if (!word || word.mark || word.quote >= 0 || /^[;:.?!]$/.test(word.text)) return null
    if (word.lower === 'that' && at + 1 < limit) {
      const next = words[at + 1]
      const verb = next?.tag === 'AUX' || (next?.tag === 'VERB' && !/ing$/.test(next.lower))
      const relative = at > from && verb && (word.tag === 'PRON' || words[at - 1]?.tag === 'NOUN')
      const pointing =
        next?.tag === 'NOUN' &&
        word.tag === 'DET' &&
        !hasFinite(words, at + 2, firstMark(words, at + 2, limit))
      const alone = next?.text === ',' || next?.text === '.'
      if (alone) return null
      if (!relative && !pointing) return skipComma(words, at + 1)
    }
    const finite =
      word.tag === 'AUX' || (word.tag === 'VERB' && !/ing$/.test(word.lower) && words[at - 1]?.lower !== 'to')
    if (finite) return null
    if (word.text === ',') {
      const closing = parenthesisBeforeThat(words, at, limit)
      if (closing === null) return null
      at = closing
    }
  }
  return null
}

function firstMark(words: readonly Word[], from: number, limit: number): number {
  let at = from
  while (at < limit && !/^[,;:.]$/.test(words[at]?.text ?? '.')) at += 1
  return at
}

/** Words that begin a clause of their own: a noun phrase or "if", and a finite verb later on. */
export function startsClause(words: readonly Word[], at: number, limit: number): boolean {
  const first = words[at]
  if (!first) return false
  const opens =
    startsNounPhrase(first) ||
    first.mark ||
    ['SCONJ', 'ADV', 'INTJ'].includes(first.tag) ||
    /^(?:if|when|while|there|under|as|despite|in|on|at|by|for|of|about|over|because|even|once|after|before|unless|since|more|fewer|until|without|during)$/.test(
      first.lower,
    ) ||
    (first.tag === 'VERB' && /ing$/.test(first.lower))
  if (!opens) return false
  const subordinate = first.tag === 'SCONJ' || first.tag === 'ADP'
  for (let place = at + (first.mark ? 1 : 0); place < Math.min(limit, at + 40); place += 1) {
    const word = words[place]
    if (!word || /^[;:]$/.test(word.text)) return false
    if (isFiniteVerb(words, place) && place > at) return words[place - 1]?.tag !== 'CCONJ'
    if (word.text === ',' && !subordinate && !first.mark && !commaInsidePhrase(words, place, limit))
      return false
  }
  return false
}

function commaInsidePhrase(words: readonly Word[], comma: number, limit: number): boolean {
  const next = words[comma + 1]
  if (!next || next.tag === 'VERB' || next.tag === 'CCONJ') return next?.tag === 'CCONJ'
  if (next.lower === 'who' || next.lower === 'which') return true
  const closing = words.slice(comma + 1, Math.min(limit, comma + 25)).findIndex((word) => word.text === ',')
  return closing > 0
}

export function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  if (word.tag === 'AUX') return words[at - 1]?.lower !== 'to'
  return word.tag === 'VERB' && !/ing$/.test(word.lower) && words[at - 1]?.lower !== 'to'
}

export function hasFinite(words: readonly Word[], from: number, limit: number): boolean {
  for (let at = from; at < limit; at += 1) if (isFiniteVerb(words, at)) return true
  return false
}

export function afterColon(reading: Reading, from: number, limit: number): number | null {
  const { words } = reading
  for (let at = from; at < Math.min(limit - 1, from + 25); at += 1) {
    const word = words[at]
    if (!word || word.quote >= 0) return null
    if (word.text === ':') return at + 1
    if (word.tag === 'AUX' || word.text === ';' || (word.tag === 'VERB' && !/ing$/.test(word.lower)))
      return null
  }
  return null
}

function skipComma(words: readonly Word[], at: number): number {
  return words[at]?.text === ',' ? at + 1 : at
}

/** Where ", since deleted, that" closes; null where no "that" follows a comma soon. */
function parenthesisBeforeThat(words: readonly Word[], comma: number, limit: number): number | null {
  for (let at = comma; at < Math.min(limit - 1, comma + 18); at += 1) {
    const word = words[at]
    if (!word || word.mark || /^[;:]$/.test(word.text)) return null
    if (word.text === ',' && words[at + 1]?.lower === 'that') return at
  }
  return null
}
