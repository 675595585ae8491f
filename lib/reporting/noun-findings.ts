import { startsClause } from './clauses'
import { nounRuleOf } from './cues'
import type { Finding } from './finding'
import { sentenceEnd } from './limits'
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrases'
import { piecesOf } from './pieces'
import type { Range, Reading, Sentence } from './reading'
import { subjectBefore } from './subjects'

const MAKES = new Set(
  'make repeat issue give release have publish send spread deliver offer present include contain carry hold reject get hear reach'.split(
    ' ',
  ),
)

/** Nouns that stand for words and bring their own clause: "her claim that …", "a plan to …". */
export function nounFindings(reading: Reading, sentence: Sentence, known: readonly Finding[]): Finding[] {
  const { words, rules } = reading
  const found: Finding[] = []
  for (let at = sentence.from; at < sentence.to - 2; at += 1) {
    const word = words[at]
    const rule = word && word.quote < 0 ? nounRuleOf(rules, word) : null
    if (!rule || !word) continue
    const source = agentAfter(reading, sentence, at + 1)
    const joint = source ? source.to : at + 1
    const from = contentStart(reading, sentence, joint, rule.nature === 'intention')
    if (from === null) continue
    const to = contentEnd(reading, sentence, from)
    const pieces = piecesOf(reading, { from, to })
    const start = words[from]?.start ?? 0
    if (
      known.some(
        (finding) =>
          finding.pieces.some((piece) => Math.abs(piece.start - start) < 6) ||
          (finding.attribution.from <= at && at < finding.attribution.to),
      )
    )
      continue
    const speaker = source ?? ownerBefore(reading, sentence, at)
    found.push({
      pieces,
      cue: { from: at, to: at + 1 },
      subject: speaker && { phrase: speaker, apposition: null, from: speaker.from, to: speaker.from },
      relayer: null,
      follows: null,
      within: null,
      attribution: { from: Math.min(speaker?.from ?? at, at), to: from },
      sentence,
      stance: rule.stance,
      nature: rule.nature,
      confidence: rule.confidence * (speaker ? 1 : 0.6),
      rules: [rule.id],
    })
  }
  return found
}

function contentStart(reading: Reading, sentence: Sentence, at: number, infinitives: boolean): number | null {
  const { words } = reading
  const next = words[at]
  if (!next || next.mark) return null
  if (next.lower === 'that' && next.tag !== 'DET') {
    const after = words[at + 1]
    // "the claim that was made": a relative clause.
    if (!after || after.tag === 'AUX' || (after.tag === 'VERB' && !/ing$/.test(after.lower))) return null
    return startsClause(words, at + 1, sentence.to) ? at + 1 : null
  }
  return infinitives && next.lower === 'to' && words[at + 1]?.tag === 'VERB' ? at : null
}

function contentEnd(reading: Reading, sentence: Sentence, from: number): number {
  const { words } = reading
  for (let at = from + 2; at < sentence.to; at += 1) {
    const word = words[at]
    if (word?.quote === -1 && /^[,;]$/.test(word.text)) return at
  }
  return sentenceEnd(reading, sentence.to, from)
}

/** "claims by the union that …". */
function agentAfter(reading: Reading, sentence: Sentence, at: number): Range | null {
  if (!/^(?:by|from)$/.test(reading.words[at]?.lower ?? '')) return null
  return nounPhraseAfter(reading, sentence.to, at + 1)
}

/** "her claim", "the union’s claim", "the union repeated a claim". */
function ownerBefore(reading: Reading, sentence: Sentence, noun: number): Range | null {
  const { words } = reading
  let from = noun
  while (
    from > sentence.from &&
    /^(?:ADJ|NOUN|NUM|ADV)$/.test(words[from - 1]?.tag ?? '') &&
    !words[from - 1]?.mark
  )
    from -= 1
  const before = words[from - 1]
  if (!before || from <= sentence.from) return null
  if (/^(?:his|her|its|their)$/.test(before.lower)) return { from: from - 1, to: from }
  if (before.tag === 'PART' && /^['’]s?$/.test(before.text))
    return nounPhraseBefore(reading, sentence, from - 2)
  const verb = before.tag === 'DET' ? from - 2 : from - 1
  if (!MAKES.has(words[verb]?.lemma ?? '') || words[verb]?.tag === 'NOUN') return null
  let group = verb
  while (group > sentence.from && /^(?:AUX|ADV)$/.test(words[group - 1]?.tag ?? '')) group -= 1
  return subjectBefore(reading, sentence, group)?.phrase ?? null
}
