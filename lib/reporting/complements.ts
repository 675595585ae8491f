import { skipAdjuncts, skipTimes, WH } from './adjuncts'
import { afterColon, afterThat, hasFinite, isFiniteVerb, startsClause } from './clauses'
import { type Cue, governs } from './cues'
import type { VerbRule } from './language'
import { clauseLimit, type Governed, objectLimit } from './limits'
import { isTimeWord, nounPhraseAfter, startsNounPhrase } from './noun-phrases'
import { basePhrase } from './phrase-parts'
import type { Range, Reading, Word } from './reading'
import type { Subject } from './subjects'

/** What a cue governs to its right. */
export type Complement = { content: Range; rule: VerbRule | null; by: string }

/** The words that a verb cue governs after it: a clause, an infinitive, an object; null where there is none. */
export function complementOf(
  reading: Reading,
  cue: Cue,
  subject: Subject | null,
  all: readonly Governed[],
): Complement | null {
  const clausal = governs(cue, 'clause') ?? governs(cue, 'that') ?? governs(cue, 'hearer')
  const limit = cue.sentence.to
  if (clausal) {
    const from = clauseStart(reading, cue, limit) ?? gapStart(reading, cue, subject)
    const limitOf = from?.by === 'complement.gap' ? gapLimit : clauseLimit
    if (from)
      return {
        content: { from: from.at, to: limitOf(reading, cue, from.at, all) },
        rule: clausal,
        by: from.by,
      }
  }
  return infinitive(reading, cue, all) ?? object(reading, cue, subject, all)
}

const gapLimit = (reading: Reading, cue: Cue, from: number, all: readonly Governed[]) =>
  objectLimit(reading, cue, from, all, false)

/** "a plan that analysts say would cost millions": the clause lacks its subject, and begins with its verb. */
function gapStart(reading: Reading, cue: Cue, subject: Subject | null): { at: number; by: string } | null {
  const { words } = reading
  const next = words[cue.to]
  const joint = subject && words[subject.from - 1]
  if (!joint || !next || !isFiniteVerb(words, cue.to) || cue.participle || cue.to >= cue.sentence.to)
    return null
  return /^(?:that|which|who|what)$/.test(joint.lower) ? { at: cue.to, by: 'complement.gap' } : null
}

/** The first word of a clause that the cue governs: behind "that", a colon, or at once. */
function clauseStart(reading: Reading, cue: Cue, limit: number): { at: number; by: string } | null {
  const { words } = reading
  const joined = afterThat(reading, cue.to, limit)
  if (joined !== null) return { at: joined, by: 'complement.that' }
  const colon = afterColon(reading, cue.to, limit)
  if (colon !== null) return { at: colon, by: 'complement.colon' }
  const at = skipAdjuncts(reading, cue, cue.to, limit)
  const next = words[at]
  if (!next || at >= limit) return null
  if (WH.has(next.lower) && next.tag !== 'PRON' && hasFinite(words, at + 1, limit))
    return { at, by: 'complement.question' }
  if (WH.has(next.lower) && next.lower !== 'who' && next.lower !== 'which')
    return { at, by: 'complement.question' }
  const pronoun = /^(?:he|she|it|they|there)$/.test(next.lower) && isFiniteVerb(words, at + 1)
  if (!governs(cue, 'clause') && !governs(cue, 'hearer') && !pronoun) return null
  return next.lower !== 'that' && startsClause(words, at, limit) ? { at, by: 'complement.bare' } : null
}

function infinitive(reading: Reading, cue: Cue, all: readonly Governed[]): Complement | null {
  const { words } = reading
  const rule = governs(cue, 'to')
  const after = skipTimes(reading, cue.to)
  const sayings =
    /^(?:like|love|use)$/.test(words[cue.at]?.lemma ?? '') &&
    /^(?:say|think|believe|joke|tell)$/.test(words[after + 1]?.lemma ?? '')
  if (rule && !sayings && words[after]?.lower === 'to' && isVerbSoon(words, after + 1)) {
    return {
      content: { from: after, to: objectLimit(reading, cue, after, all, true) },
      rule,
      by: 'complement.to',
    }
  }
  const other = governs(cue, 'hearer_to')
  if (!other || !startsNounPhrase(words[cue.to]) || isTimeWord(reading, words[cue.to])) return null
  for (let at = cue.to + 1; at < Math.min(cue.sentence.to, cue.to + 14); at += 1) {
    const word = words[at]
    if (!word || word.mark || word.tag === 'AUX' || /^[,;:]$/.test(word.text)) return null
    if (word.lower === 'to' && isVerbSoon(words, at + 1)) {
      return {
        content: { from: cue.to, to: objectLimit(reading, cue, cue.to, all, true) },
        rule: other,
        by: 'complement.hearer-to',
      }
    }
  }
  return null
}

function isVerbSoon(words: readonly Word[], at: number): boolean {
  const next = words[at]?.tag === 'ADV' || words[at]?.lemma === 'not' ? words[at + 1] : words[at]
  return next?.tag === 'VERB' || next?.tag === 'AUX'
}

function object(
  reading: Reading,
  cue: Cue,
  subject: Subject | null,
  all: readonly Governed[],
): Complement | null {
  const { words } = reading
  const start = skipTimes(reading, cue.to)
  const value = governs(cue, 'object_at')
  if (value && startsNounPhrase(words[start]) && hasValue(words, start, cue.sentence.to)) {
    return {
      content: { from: start, to: objectLimit(reading, cue, start, all, false) },
      rule: value,
      by: 'complement.value',
    }
  }
  const rule =
    governs(cue, 'object') ??
    (isFinding(reading, subject) ? (cue.verbs.find((one) => one.id === 'verb.find') ?? null) : null)
  const next = words[start]
  if (!rule || !next || start >= cue.sentence.to) return null
  const named = next.lower === 'as' && /^what$/.test(words[(subject?.from ?? 0) - 1]?.lower ?? '')
  if (named) {
    const to = objectLimit(reading, cue, start + 1, all, false)
    return { content: { from: start + 1, to }, rule, by: 'complement.as' }
  }
  const gerund = next.tag === 'VERB' && /ing$/.test(next.lower)
  const marked = next.mark && start + 1 < cue.sentence.to
  const compared =
    /^(?:at|up|more|fewer|less|between|about|around|nearly|almost|over|no)$/.test(next.lower) &&
    words.slice(start, start + 4).some((word) => word.tag === 'NUM')
  const pointing = next.lower === 'that' && words[start + 1]?.tag === 'NOUN'
  if (
    !(gerund || marked || compared || pointing || startsNounPhrase(next)) ||
    isTimeWord(reading, next) ||
    WH.has(next.lower)
  )
    return null
  const that = nounWithThat(reading, cue)
  if (that !== null)
    return {
      content: { from: that, to: clauseLimit(reading, cue, that, all) },
      rule,
      by: 'complement.noun-that',
    }
  const to = withoutTimes(reading, start, objectLimit(reading, cue, start, all, rule.nature !== 'speech'))
  return { content: { from: start, to }, rule, by: 'complement.object' }
}

/** "a poll showed Bell leading": what polls, studies and records find may be an object. */
function isFinding(reading: Reading, subject: Subject | null): boolean {
  if (!subject) return false
  const { words, rules } = reading
  const base = basePhrase(words, subject.phrase)
  const head = words[base.to - 1]
  return (
    head?.tag === 'NOUN' &&
    (rules.lexicon.bodies.get(head.lower) ?? rules.lexicon.bodies.get(head.lemma)) === 'dataset'
  )
}

/** "the cost at 3 million": a number behind "at". */
function hasValue(words: readonly Word[], from: number, limit: number): boolean {
  for (let at = from + 1; at < Math.min(limit, from + 14); at += 1) {
    if (/^[,;:]$/.test(words[at]?.text ?? '')) return false
    if (
      words[at]?.lower === 'at' &&
      words.slice(at + 1, at + 5).some((word) => word.tag === 'NUM' || /\d/.test(word.text))
    )
      return true
  }
  return false
}

/** "retracted its article on Monday": the day is that of the saying. */
function withoutTimes(reading: Reading, from: number, to: number): number {
  const { words } = reading
  if (to - from < 3 || !isTimeWord(reading, words[to - 1]) || words[to - 1]?.quote !== -1) return to
  return words[to - 2]?.lower === 'on' ? to - 2 : to - 1
}

/** "rejected claims that …": what is rejected is the clause. */
function nounWithThat(reading: Reading, cue: Cue): number | null {
  const phrase = nounPhraseAfter(reading, cue.sentence.to, cue.to)
  if (!phrase || reading.words[phrase.to]?.lower !== 'that') return null
  const next = reading.words[phrase.to + 1]
  return next && next.tag !== 'AUX' && next.tag !== 'VERB' ? phrase.to + 1 : null
}
