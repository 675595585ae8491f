import type { Cue } from './cues'
import type { Reading, Word } from './reading'
import type { Subject } from './subjects'

/** A cue with its subject, as far as it is known. */
export type Governed = { cue: Cue; subject: Subject | null }

const CONTRAST = new Set([
  'but',
  'although',
  'though',
  'while',
  'whereas',
  'yet',
  'however',
  'even',
  'as',
  'and',
  'when',
])
const BACKGROUND = new Set(
  'following amid despite ahead because since although though while whereas unless'.split(' '),
)

/** The last word of a sentence that can be content, without the full stop; excluded. */
export function sentenceEnd(reading: Reading, to: number, from: number): number {
  let end = to
  while (
    end > from &&
    /^[.!?;:,]+$/.test(reading.words[end - 1]?.text ?? '') &&
    (reading.words[end - 1]?.quote ?? -1) < 0
  )
    end -= 1
  return end
}

/**
 * Where a clause that begins at `from` as content of `cue` ends: before the attribution clause of the next cue that is
 * no part of it ("…, but denied that …", "…, adding that …", "…, while Jones said …"), else with the sentence.
 */
export function clauseLimit(reading: Reading, cue: Cue, from: number, all: readonly Governed[]): number {
  const end = sentenceEnd(reading, cue.sentence.to, from)
  for (const other of all) {
    if (other.cue.from < from || other.cue === cue || other.cue.from >= end) continue
    const cut = cutBefore(reading, cue, from, other)
    if (cut !== null && cut > from) return Math.min(end, withoutMarks(reading, cut, from))
  }
  return beforeWithout(reading, from, beforeColon(reading, from, end))
}

/** "He thought it fair: “…”": the quotation is a statement of its own. */
function beforeColon(reading: Reading, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    if (reading.words[at]?.text === ':' && reading.words[at]?.quote === -1 && reading.words[at + 1]?.mark)
      return at
  }
  return end
}

/** "…, without offering evidence": the writer’s remark on the saying. */
function beforeWithout(reading: Reading, from: number, end: number): number {
  const { words } = reading
  for (let at = from + 1; at < end; at += 1) {
    if (words[at]?.lower !== 'without' || words[at]?.quote !== -1) continue
    const telling =
      /^(?:offer|give|provide|elaborate|cite|specify|present|name|say|identify|explain|mention|go|detail)/.test(
        words[at + 1]?.lemma ?? '',
      )
    if (telling && /ing$/.test(words[at + 1]?.lower ?? '')) return words[at - 1]?.text === ',' ? at - 1 : at
  }
  return end
}

/** Like `clauseLimit`, and before the first remark of the writer's own: ", which …", ", after …", "following …". */
export function objectLimit(
  reading: Reading,
  cue: Cue,
  from: number,
  all: readonly Governed[],
  short: boolean,
): number {
  const { words } = reading
  const end = clauseLimit(reading, cue, from, all)
  for (let at = from + 1; at < end; at += 1) {
    const word = words[at]
    if (!word || word.quote >= 0) continue
    if (
      word.text === ';' ||
      word.text === ':' ||
      word.text === '—' ||
      word.text === '–' ||
      word.text === '--'
    )
      return at
    if (word.text === ',' && !listGoesOn(words, at, end)) return at
    if (word.tag === 'CCONJ' && startsPredicate(words, at + 1) && !verbBefore(words, from, at)) return at
    if (short && at > from + 2 && BACKGROUND.has(word.lower) && word.tag !== 'NOUN') return at
  }
  return end
}

/** "took back the claim and apologized": a second verb of the same subject. */
function startsPredicate(words: readonly Word[], at: number): boolean {
  const next = words[words[at]?.tag === 'ADV' ? at + 1 : at]
  return (
    next !== undefined &&
    next.quote < 0 &&
    ((next.tag === 'VERB' && /(?:ed|said|told|went|gave|took|made|left)$/.test(next.lower)) ||
      /^(?:has|have|had|is|was|did|does)$/.test(next.lower))
  )
}

function verbBefore(words: readonly Word[], from: number, at: number): boolean {
  return words.slice(from, at).some((word) => word.tag === 'VERB' || word.tag === 'AUX')
}

function cutBefore(
  reading: Reading,
  cue: Cue,
  from: number,
  { cue: other, subject }: Governed,
): number | null {
  const { words } = reading
  if (other.kind === 'phrase' && other.phrase?.speaker === 'after') {
    const before = words[other.from - 1]
    return before?.text === ',' ? other.from - 1 : null
  }
  if (other.phrase?.speaker === 'nobody') return null
  const start = adverbsBefore(words, other.from, from)
  const before = words[start - 1]
  if (other.participle) return before?.text === ',' ? start - 1 : participleAfterAnd(words, start)
  if (before?.tag === 'CCONJ') {
    const comma = words[start - 2]?.text === ','
    const afterQuote = words[start - 2]?.mark === true
    if (comma || afterQuote || before.lower === 'but') return start - 1
    return sameTense(words, cue, from, other) ? start - 1 : null
  }
  if (before?.text === ',' && !subject) return start - 1
  if (!subject || subject.from <= from) return null
  const joint = words[subject.from - 1]
  if (!joint) return null
  if (joint.text === ';' || joint.text === '—') return subject.from - 1
  if (joint.text === ',' && closesSentence(reading, other)) return subject.from - 1
  if (joint.tag === 'CCONJ' || joint.tag === 'SCONJ' || joint.tag === 'ADP' || joint.tag === 'ADV') {
    if (!CONTRAST.has(joint.lower)) return null
    const comma = words[subject.from - 2]?.text === ','
    const even = words[subject.from - 2]?.lower === 'even' && words[subject.from - 3]?.text === ','
    if (comma || even || joint.lower === 'but' || joint.lower === 'although' || joint.lower === 'though')
      return subject.from - 1
    return words[subject.from - 2]?.mark === true ? subject.from - 1 : null
  }
  return null
}

/** "…, the agency reports": an attribution behind a whole sentence, itself with an attribution. */
function closesSentence(reading: Reading, cue: Cue): boolean {
  if (!cue.verbs.some((rule) => rule.nature === 'speech' && rule.frames.includes('clause'))) return false
  const next = reading.words[cue.to]
  return cue.to >= cue.sentence.to || next === undefined || /^[.,!?]$/.test(next.text)
}

/** "said he had gone and added that …": the second verb stands in the tense of the first, the clause's verb does not. */
function sameTense(words: readonly Word[], cue: Cue, from: number, other: Cue): boolean {
  if (other.kind !== 'verb' || other.from !== other.at) return false
  const inner = words.slice(from, other.at).find((word) => word.tag === 'AUX' || word.tag === 'VERB')
  const verb = words[cue.at]
  const past = (word: Word | undefined) =>
    word !== undefined && (/ed$/.test(word.lower) || /^(?:said|told|went|wrote)$/.test(word.lower))
  const speech = other.verbs.some((rule) => rule.nature === 'speech' && rule.confidence >= 0.8)
  const apart = inner === undefined || !past(inner)
  return (speech || inner === undefined) && past(words[other.at]) && past(verb) && apart
}

function participleAfterAnd(words: readonly Word[], start: number): number | null {
  return words[start - 1]?.tag === 'CCONJ' && words[start - 2]?.text === ',' ? start - 2 : null
}

function adverbsBefore(words: readonly Word[], start: number, least: number): number {
  let at = start
  while (at > least && words[at - 1]?.tag === 'ADV') at -= 1
  return at
}

function listGoesOn(words: readonly Word[], comma: number, end: number): boolean {
  const next = words[comma + 1]
  if (!next) return false
  if (next.tag === 'VERB' && !/(?:ing|ed)$/.test(next.lower))
    return words
      .slice(comma, Math.min(end, comma + 14))
      .some((word, at, rest) => word.lower === 'and' && rest[at + 1]?.tag === 'VERB')
  if (next.tag === 'CCONJ') {
    const clause = words
      .slice(comma + 3, Math.min(end, comma + 9))
      .some((word) => word.tag === 'AUX' || (word.tag === 'VERB' && !/ing$/.test(word.lower)))
    return (next.lower === 'and' || next.lower === 'or') && !clause
  }
  if (!['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'].includes(next.tag)) return false
  for (let at = comma + 1; at < Math.min(end, comma + 12); at += 1) {
    const word = words[at]
    if (!word || word.tag === 'VERB' || word.tag === 'AUX') return false
    if (word.lower === 'and' || word.lower === 'or') return true
  }
  return false
}

function withoutMarks(reading: Reading, end: number, from: number): number {
  return sentenceEnd(reading, end, from)
}
