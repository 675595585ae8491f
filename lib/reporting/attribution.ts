import type { UnitSpan } from '@/lib/text/spans'
import { skipAdjuncts } from './adjuncts'
import { hasFinite } from './clauses'
import { type Cue, governs } from './cues'
import type { Finding } from './finding'
import { clauseLimit, type Governed, sentenceEnd } from './limits'
import { startsNounPhrase } from './noun-phrases'
import { piecesOf } from './pieces'
import type { Range, Reading, Sentence, Word } from './reading'

type Base = Omit<Finding, 'pieces' | 'attribution' | 'rules'>

/** "…," he said (on Monday), "…": what stands before the attribution clause, and what goes on behind it. */
export function aroundAttribution(
  reading: Reading,
  base: Base,
  cue: Cue,
  clause: Range,
  ruleId: string,
  all: readonly Governed[],
): Finding | null {
  const { words } = reading
  const { sentence } = cue
  const before = words[clause.from - 1]
  const quotedLeft = before?.mark === true && clause.from > sentence.from
  const commaLeft = before?.text === ',' || before?.text === '—' || before?.text === '–'
  const behind = skipAdjuncts(reading, cue, clause.to, sentence.to)
  const right = rightPiece(reading, cue, behind, all, quotedLeft)
  if (!quotedLeft && !(commaLeft && clause.from > sentence.from)) {
    if (!right?.quoted) return null
    return {
      ...base,
      pieces: piecesOf(reading, right.range),
      attribution: { from: clause.from, to: right.range.from },
      rules: [ruleId, 'quote.after'],
    }
  }
  const left = leftPiece(reading, sentence, clause.from, quotedLeft)
  const finite = hasFinite(words, left.from, left.to)
  if (!quotedLeft) {
    const parenthesis = right !== null && !finite && !right.quoted
    const spoken = governs(cue, 'clause') !== null || parenthesis
    if (right?.quoted && !finite) {
      return {
        ...base,
        pieces: piecesOf(reading, right.range),
        attribution: { from: clause.from, to: right.range.from },
        rules: [ruleId, 'quote.after'],
      }
    }
    if (!spoken || left.to <= left.from) return null
    if (!finite && !right && !looksLikeClause(words, left)) return null
  }
  const pieces = [
    ...piecesOf(reading, left),
    ...(right ? piecesOf(reading, right.range) : adjunctPiece(reading, sentence, clause, behind)),
  ]
  const by = quotedLeft
    ? base.subject && base.subject.from >= cue.to
      ? 'quote.inverted'
      : 'quote.before'
    : right
      ? 'clause.around'
      : 'clause.before'
  return { ...base, pieces, attribution: { from: clause.from, to: behind }, rules: [ruleId, by] }
}

/** Where the tagger saw no verb: long enough, and no "In response," or "After the vote,". */
function looksLikeClause(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from]
  if (to - from < 6 || !first) return false
  return (
    /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(first.tag) ||
    /^(?:about|some|over|nearly|almost)$/.test(first.lower)
  )
}

function leftPiece(reading: Reading, sentence: Sentence, to: number, quoted: boolean): Range {
  const { words } = reading
  const end = sentenceEnd(reading, to, sentence.from)
  if (!quoted) {
    let from = end - 1
    while (from > sentence.from && !(words[from]?.text === ';' && words[from]?.quote === -1)) from -= 1
    return { from: from > sentence.from ? from + 1 : sentence.from, to: end }
  }
  const quote = words[to - 1]?.quote ?? -1
  let open = to - 1
  while (open > sentence.from && words[open - 1]?.quote === quote) open -= 1
  const long = to - open > 7 && /^\p{Lu}/u.test(words[open + 1]?.text ?? '')
  const embedded =
    open > sentence.from &&
    !/^[,:—–]$/.test(words[open - 1]?.text ?? '') &&
    !words[open - 1]?.mark &&
    !/^\p{Lu}/u.test(words[open + 1]?.text ?? '')
  const own = embedded || (open > sentence.from && hasFinite(words, sentence.from, open) && !long)
  if (own) return { from: sentence.from, to }
  if (open === sentence.from || long || joinsQuotes(words, sentence.from, open))
    return { from: joinsQuotes(words, sentence.from, open) ? sentence.from : open, to }
  return { from: open, to }
}

function joinsQuotes(words: readonly Word[], from: number, open: number): boolean {
  return open > from && words[from]?.mark === true
}

function rightPiece(
  reading: Reading,
  cue: Cue,
  from: number,
  all: readonly Governed[],
  quotedLeft: boolean,
): { range: Range; quoted: boolean } | null {
  const { words } = reading
  const { sentence } = cue
  let at = from
  while (at < sentence.to && /^[,:—–-]+$/.test(words[at]?.text ?? '') && !words[at]?.mark) at += 1
  const first = words[at]
  if (!first || at >= sentence.to) return null
  const marked = first.mark && words[at + 1]?.quote === first.quote
  if (marked) {
    let to = at + 1
    while (to < sentence.to && words[to]?.quote === first.quote) to += 1
    const goesOn =
      to < sentence.to && !/^[.,;:!?—–-]$/.test(words[to]?.text ?? '') && words[to]?.tag !== 'CCONJ'
    const range = goesOn ? { from: at, to: clauseLimit(reading, cue, at, all) } : { from: at, to }
    return at > from || quotedLeft || from > cue.to || governs(cue, 'quote') ? { range, quoted: true } : null
  }
  if (quotedLeft || at === from || words[from]?.text !== ',') return null
  const own = all.some(
    (other) =>
      other.cue !== cue &&
      other.cue.from >= at &&
      (other.cue.participle ? other.cue.from <= at + 1 : (other.subject?.from ?? -1) >= at),
  )
  if (own || (first.tag === 'VERB' && /ing$/.test(first.lower))) return null
  const to = clauseLimit(reading, cue, at, all)
  const verb = first.tag === 'VERB' || first.tag === 'AUX'
  const ownSubject = first.tag !== 'CCONJ' || startsNounPhrase(words[at + 1])
  const joined =
    (first.tag === 'CCONJ' || first.tag === 'SCONJ' || first.lower === 'that') &&
    ownSubject &&
    hasFinite(words, at, to)
  const subordinate =
    /^(?:if|when|while|although|though|because|after|before|unless|since|under|as|once|until|with|despite)$/.test(
      words[sentence.from]?.lower ?? '',
    )
  const opening = (subordinate || !hasFinite(words, sentence.from, cue.from)) && hasFinite(words, at, to)
  const rider = /^(?:up|down|compared|including|against|mostly|mainly|most|many|half)$/.test(first.lower)
  return to > at && (verb || joined || opening || rider) ? { range: { from: at, to }, quoted: false } : null
}

/** "…, the office said on Monday after a week of strikes": what follows the day of the saying belongs to what was said. */
function adjunctPiece(reading: Reading, sentence: Sentence, clause: Range, behind: number): UnitSpan[] {
  const { words } = reading
  for (let at = clause.to + 1; at < sentence.to; at += 1) {
    const [before, word] = [words[at - 1], words[at]]
    if (!before || !word || word.quote >= 0 || word.text === ',') return []
    const opens = /^(?:after|following|amid|because|as|while|despite|since)$/.test(word.lower)
    const day =
      reading.rules.dates.weekdays.has(before.lower) || reading.rules.dates.relative.has(before.lower)
    if (opens && day && at <= Math.max(behind, clause.to + 3)) {
      const to = sentenceEnd(reading, sentence.to, at)
      return to - at >= 3 ? piecesOf(reading, { from: at, to }) : []
    }
    if (at > clause.to + 3) return []
  }
  return []
}
