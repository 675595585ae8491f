import { aroundAttribution } from './attribution'
import { complementOf } from './complements'
import { type Cue, cuesOf, governs } from './cues'
import type { Finding } from './finding'
import type { Governed } from './limits'
import { phraseFinding } from './phrase-findings'
import { piecesOf } from './pieces'
import type { Reading, Sentence } from './reading'
import { type Subject, sharedSubject, subjectAfter, subjectBefore } from './subjects'

/** Everything that cues report in one sentence. */
export function findingsIn(reading: Reading, sentence: Sentence): Finding[] {
  const governed = withSubjects(reading, cuesOf(reading, sentence))
  return governed.flatMap((one) => {
    const finding =
      one.cue.kind === 'phrase' ? phraseFinding(reading, one, governed) : verbFinding(reading, one, governed)
    return finding && finding.pieces.length > 0 ? [finding] : []
  })
}

function withSubjects(reading: Reading, cues: readonly Cue[]): Governed[] {
  const governed: Governed[] = []
  for (const cue of cues) governed.push({ cue, subject: subjectOf(reading, cue, governed) })
  return governed
}

function subjectOf(reading: Reading, cue: Cue, earlier: readonly Governed[]): Subject | null {
  const { words } = reading
  if (cue.phrase?.speaker === 'nobody') return null
  if (cue.phrase?.speaker === 'after') return subjectAfter(reading, cue.sentence, cue.to, true)
  const before = words[cue.from - 1]
  if (isInverted(reading, cue)) {
    const after = subjectAfter(reading, cue.sentence, cue.to)
    if (after) return after
  }
  if (before?.tag === 'CCONJ' && !cue.participle) {
    const shared = sharedSubject(cue, earlier, reading)
    if (shared) return shared
  }
  if (cue.participle) {
    const own = before?.text === ',' || before?.mark ? null : subjectBefore(reading, cue.sentence, cue.from)
    return own ?? sharedSubject(cue, earlier, reading)
  }
  return subjectBefore(reading, cue.sentence, cue.from) ?? sharedSubject(cue, earlier, reading)
}

/** `"…," said X` and `"…", X's lawyer said`: nothing but the mark stands before the verb, and a name behind it. */
function isInverted(reading: Reading, cue: Cue): boolean {
  const { words } = reading
  const before = words[cue.from - 1]
  if (
    cue.kind !== 'verb' ||
    cue.from !== cue.at ||
    cue.participle ||
    !before ||
    cue.from <= cue.sentence.from
  )
    return false
  if (!governs(cue, 'quote')) return false
  const next = words[cue.to]
  if (!next || !['PROPN', 'NOUN', 'DET', 'PRON', 'ADJ', 'NUM'].includes(next.tag)) return false
  if (before.mark) return true
  return (
    before.text === ',' &&
    !words.slice(cue.to, cue.sentence.to).some((word) => word.tag === 'AUX' || word.lower === 'that') &&
    subjectBefore(reading, cue.sentence, cue.from) === null
  )
}

function verbFinding(reading: Reading, { cue, subject }: Governed, all: readonly Governed[]): Finding | null {
  if (!reports(reading, cue, subject)) return null
  const { words } = reading
  if (
    /^(?:nothing|so|little|goodbye|hello|yes|no|much)$/.test(words[cue.to]?.lower ?? '') &&
    words[cue.to + 1]?.tag !== 'NOUN' &&
    words[cue.to + 1]?.tag !== 'ADJ'
  )
    return null
  const inverted = subject !== null && subject.from >= cue.to
  const from =
    subject && !inverted && subject.from < cue.from && subject.from >= cue.sentence.from && !cue.participle
      ? subject.from
      : cue.from
  const to = Math.max(cue.to, inverted ? subject.to : 0)
  const quoted =
    !cue.participle &&
    words[from - 1]?.mark === true &&
    governs(cue, 'quote') !== null &&
    from > cue.sentence.from
  const complement = quoted || inverted ? null : complementOf(reading, cue, subject, all)
  const rule = complement?.rule ?? governs(cue, 'quote') ?? governs(cue, 'clause')
  if (!rule) return null
  const base = {
    cue: { from: cue.from, to: cue.to },
    subject: cue.source
      ? { phrase: cue.source, apposition: null, from: cue.source.from, to: cue.source.from }
      : cue.passive
        ? null
        : subject,
    relayer: cue.source ? subject : agentOf(cue),
    follows: null,
    within: null,
    sentence: cue.sentence,
    stance: cue.negated !== startsWithNo(reading, subject) ? (rule.negated ?? rule.stance) : rule.stance,
    nature: rule.nature,
    confidence: rule.confidence * (subject ? 1 : 0.7) * (cue.hypothetical ? 0.6 : 1),
  }
  const relayed = cue.source || cue.agent ? [reading.rules.relays.id] : []
  if (complement) {
    const pieces = piecesOf(reading, complement.content)
    return {
      ...base,
      pieces,
      attribution: { from, to: Math.max(to, complement.content.from) },
      rules: [...relayed, rule.id, complement.by],
    }
  }
  if (cue.passive || (cue.participle && !quoted)) return null
  return aroundAttribution(reading, base, cue, { from, to }, rule.id, all)
}

/** "was quoted by the station as saying": the station passes it on. */
function agentOf({ agent }: Cue): Subject | null {
  return agent && { phrase: agent, apposition: null, from: agent.from, to: agent.from }
}

/** "Neither side has confirmed": the subject negates. */
function startsWithNo(reading: Reading, subject: Subject | null): boolean {
  return (
    subject !== null && /^(?:neither|no|none|nobody)$/.test(reading.words[subject.phrase.from]?.lower ?? '')
  )
}

/** Whether the verb can report here at all: its own frames, mood and subject allow it. */
function reports(reading: Reading, cue: Cue, subject: Subject | null): boolean {
  const { words } = reading
  const before = words[cue.from - 1]
  if (cue.infinitive || (subject === null && cue.from === cue.sentence.from)) return false
  if (cue.negated && cue.verbs.some((rule) => rule.id === 'verb.report' || rule.id === 'verb.judge'))
    return false
  if (words[cue.at]?.lower === 'asked' && cue.from === cue.at && before?.text === ',') return false
  if (
    cue.from === cue.at &&
    !cue.participle &&
    words[cue.to]?.lower === 'by' &&
    /(?:ed|en|wn|id)$/.test(words[cue.at]?.lower ?? '')
  )
    return false
  if (words[cue.at]?.lower === 'going' && words.slice(cue.from, cue.at).some((word) => word.lemma === 'be'))
    return false
  if (
    subject &&
    !governs(cue, 'clause') &&
    /^(?:if|unless|whether)$/.test(words[subject.from - 1]?.lower ?? '')
  )
    return false
  if (words.slice(cue.from, cue.at).some((word) => word.lower === 'could' || word.lower === 'can'))
    return false
  if (cue.passive && governs(cue, 'hearer') === null) return false
  if (cue.participle && /^(?:of|from|without|for)$/.test(before?.lower ?? '')) return false
  const nature = cue.verbs[0]?.nature
  const head = subject && words[subject.phrase.to - 1]
  if (head && /^(?:i|we|you)$/.test(head.lower)) return false
  if (cue.hypothetical && !cue.negated && nature !== 'speech')
    return /^(?:like|prefer|want|love|wish|welcome|hate)$/.test(words[cue.at]?.lemma ?? '')
  if (cue.hypothetical && !cue.negated)
    return words[cue.from]?.lower === 'will' && cue.verbs[0]?.id !== 'verb.answer'
  return true
}
