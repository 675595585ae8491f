import { afterThat, startsClause } from './clauses'
import type { Cue } from './cues'
import type { Finding } from './finding'
import { clauseLimit, type Governed, objectLimit, sentenceEnd } from './limits'
import { startsNounPhrase } from './noun-phrases'
import { piecesOf } from './pieces'
import type { Range, Reading } from './reading'
import type { Subject } from './subjects'

/** What a phrase of several words reports: "according to …", "has been unable to verify …". */
export function phraseFinding(reading: Reading, one: Governed, all: readonly Governed[]): Finding | null {
  const { cue, subject } = one
  const { phrase } = cue
  if (!phrase || cue.infinitive) return null
  if (phrase.speaker === 'before' && phrase.nature !== 'speech' && isFirstPerson(reading, subject))
    return null
  if (
    phrase.content === 'clause' &&
    phrase.speaker === 'nobody' &&
    all.some((other) => other !== one && other.cue.from < cue.from)
  )
    return null
  const range = contentOf(reading, one, all)
  if (!range || range.length === 0) return null
  const speaker = phrase.speaker === 'nobody' ? null : subject
  const from = speaker && speaker.from < cue.from ? speaker.from : cue.from
  return {
    pieces: range.flatMap((piece) => piecesOf(reading, piece)),
    cue: { from: cue.at, to: cue.to },
    subject: speaker,
    relayer: null,
    follows: null,
    within: null,
    attribution: { from, to: Math.max(cue.to, speaker?.to ?? 0) },
    sentence: cue.sentence,
    stance: phrase.stance,
    nature: phrase.nature,
    confidence: phrase.confidence * (speaker || phrase.speaker === 'nobody' ? 1 : 0.7),
    rules: [phrase.id],
  }
}

function contentOf(reading: Reading, { cue, subject }: Governed, all: readonly Governed[]): Range[] | null {
  const { phrase } = cue
  if (phrase?.content === 'itself')
    return [{ from: cue.from, to: objectLimit(reading, cue, cue.from, all, true) }]
  if (phrase?.content === 'before')
    return cue.to >= sentenceEnd(reading, cue.sentence.to, cue.from)
      ? [{ from: cue.sentence.from, to: cue.from }]
      : null
  if (phrase?.content === 'clause')
    return phrase.speaker === 'after' ? aroundSource(reading, cue, subject, all) : wholeClause(reading, cue)
  return after(reading, cue, subject, all)
}

/** The noun, clause or infinitive behind the phrase; where nothing follows ("could not be verified"), its subject. */
function after(
  reading: Reading,
  cue: Cue,
  subject: Subject | null,
  all: readonly Governed[],
): Range[] | null {
  const { words } = reading
  let from = cue.to
  if (/^[,:]$/.test(words[from]?.text ?? '') && words[from + 1]?.mark) from += 1
  const joined =
    words[cue.to - 1]?.lower === 'known'
      ? afterThat(reading, from, Math.min(cue.sentence.to, from + 8))
      : null
  if (joined !== null) from = joined
  else if (words[from]?.lower === 'that' && words[from + 1]?.tag !== 'PUNCT') from += 1
  const next = words[from]
  const clausal =
    (cue.phrase?.id === 'phrase.mind' &&
      (words[cue.to - 1]?.tag === 'ADJ' || words[cue.to - 1]?.tag === 'VERB')) ||
    words[cue.to - 1]?.lower === 'that' ||
    words[cue.to - 1]?.lower === 'saying' ||
    from > cue.to
  const last = words[cue.to - 1]
  if (
    cue.phrase?.id === 'phrase.mind' &&
    (last?.tag === 'ADJ' || last?.tag === 'VERB') &&
    !startsClause(words, from, cue.sentence.to)
  )
    return null
  const usable =
    next &&
    from < cue.sentence.to &&
    !/^[.,;:!?]$/.test(next.text) &&
    (clausal ||
      next.mark ||
      startsNounPhrase(next) ||
      ['VERB', 'AUX', 'SCONJ', 'ADV', 'ADP', 'CCONJ'].includes(next.tag) ||
      next.lower === 'to')
  if (usable) {
    const infinitive = words[cue.to - 1]?.lower === 'to'
    const start = infinitive ? cue.to - 1 : from
    const to = clausal
      ? clauseLimit(reading, cue, start, all)
      : objectLimit(reading, cue, start, all, cue.phrase?.nature !== 'speech')
    return to > start ? [{ from: start, to }] : null
  }
  return subject ? [subject.phrase] : null
}

/** The whole sentence beside "according to X", in one piece or two. */
function aroundSource(
  reading: Reading,
  cue: Cue,
  subject: Subject | null,
  all: readonly Governed[],
): Range[] | null {
  const { words } = reading
  const { sentence } = cue
  if (!subject) return null
  const end = sentenceEnd(reading, sentence.to, sentence.from)
  let behind = subject.to
  while (behind < end && words[behind]?.text === ',') behind += 1
  if (cue.from <= sentence.from + 1) {
    return behind < end ? [{ from: behind, to: clauseLimit(reading, cue, behind, all) }] : null
  }
  const left = { from: startOfClause(reading, cue), to: sentenceEnd(reading, cue.from, sentence.from) }
  if (left.to <= left.from) return null
  const rest =
    words[subject.to]?.text === ',' && words[cue.from - 1]?.text === ','
      ? goesOn(reading, cue, behind, end, all)
      : []
  return [left, ...rest]
}

function goesOn(reading: Reading, cue: Cue, from: number, end: number, all: readonly Governed[]): Range[] {
  const first = reading.words[from]
  const ownCue = all.some((other) => other.cue !== cue && other.cue.from >= from)
  if (!first || from >= end || ownCue || (first.tag === 'VERB' && /ing$/.test(first.lower))) return []
  return first.lower === 'who' || first.lower === 'which' ? [] : [{ from, to: end }]
}

/** The clause in which an adverb of hearsay stands: between joining words and marks. */
function wholeClause(reading: Reading, cue: Cue): Range[] {
  const { words } = reading
  const end = sentenceEnd(reading, cue.sentence.to, cue.sentence.from)
  let to = cue.to
  while (
    to < end &&
    !(words[to]?.quote === -1 && /^[;]$|^(?:but|while|although)$/.test(words[to]?.lower ?? ''))
  )
    to += 1
  return [{ from: startOfClause(reading, cue), to: sentenceEnd(reading, to, cue.from) }]
}

function startOfClause(reading: Reading, cue: Cue): number {
  const { words } = reading
  for (let at = cue.from - 1; at > cue.sentence.from; at -= 1) {
    const [before, word] = [words[at - 1], words[at]]
    if (word?.quote !== -1) continue
    if (word.text === ';' || (word.lower === 'but' && before?.text === ',')) return at + 1
  }
  return cue.sentence.from
}

function isFirstPerson(reading: Reading, subject: Subject | null): boolean {
  const head = subject && reading.words[subject.phrase.to - 1]
  return head !== null && head !== undefined && /^(?:i|we|you)$/.test(head.lower)
}
