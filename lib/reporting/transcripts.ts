import type { Finding } from './finding'
import { piecesOf } from './pieces'
import type { Reading } from './reading'

const LONGEST_LABEL = 8

/**
 * Transcripts: a paragraph that begins with a name in capitals and a colon ("THE CHAIR: …") is what that speaker says,
 * as far as no other rule has found something in it.
 */
export function transcriptLines(reading: Reading, known: readonly Finding[]): Finding[] {
  const { words, sentences } = reading
  const taken = new Set(known.map((finding) => finding.sentence.paragraph))
  const found: Finding[] = []
  for (const sentence of sentences) {
    if (sentence.index > 0 && sentences[sentence.index - 1]?.paragraph === sentence.paragraph) continue
    const colon = words
      .slice(sentence.from, Math.min(sentence.to, sentence.from + LONGEST_LABEL))
      .findIndex((word) => word.text === ':')
    const label = { from: sentence.from, to: sentence.from + colon }
    const capitals = words.slice(label.from, label.to)
    if (
      colon < 1 ||
      !capitals.every((word) => /^[\p{Lu}\p{P}]+$/u.test(word.text)) ||
      !/\p{Lu}{2}/u.test(capitals[0]?.text ?? '')
    )
      continue
    const last = sentences.findLast((other) => other.paragraph === sentence.paragraph) ?? sentence
    const content = { from: label.to + 1, to: last.to }
    if (taken.has(sentence.paragraph) || content.to <= content.from) continue
    found.push({
      pieces: piecesOf(reading, content),
      cue: null,
      subject: { phrase: label, apposition: null, from: label.from, to: label.from },
      relayer: null,
      follows: null,
      within: null,
      attribution: label,
      sentence,
      stance: 'asserts',
      nature: 'speech',
      confidence: 0.6,
      rules: ['line.speaker'],
    })
  }
  return found
}
