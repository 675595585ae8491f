import type { UnitSpan } from '@/lib/text/spans'
import { bySentence } from './by-sentence'
import type { Finding } from './finding'
import { trimmed } from './pieces'
import { isInsideQuote, type Reading, type Sentence, wordFrom } from './reading'
import { type Subject, subjectBefore } from './subjects'

const LEAST_WORDS = 3

const NEARBY = [5, 4, 3, 2, 1]

/**
 * Gives quotations without a cue of their own to whoever speaks around them: the rest of a quotation that runs over
 * paragraphs, whole sentences behind an attributed one, and what follows a colon. Adds pieces to the findings given,
 * and returns the new ones.
 */
export function looseQuotes(reading: Reading, findings: Finding[]): Finding[] {
  const added: Finding[] = []
  const owners = ownersOf(reading, findings)
  const groups = bySentence(findings)
  for (const sentence of reading.sentences) {
    const quote = wholeQuote(reading, sentence)
    if (quote === null || owners.has(quote)) continue
    const near = NEARBY.flatMap((step) => groups.get(sentence.index - step) ?? [])
    const owner = attribute(reading, sentence, quote, near)
    if (!owner) continue
    owners.set(quote, owner)
    if (near.includes(owner)) continue
    added.push(owner)
    groups.set(sentence.index, [...(groups.get(sentence.index) ?? []), owner])
  }
  joinParagraphs(reading, owners)
  return added
}

/** Which passage each quotation belongs to. */
function ownersOf(reading: Reading, findings: readonly Finding[]): Map<number, Finding> {
  const owners = new Map<number, Finding>()
  for (const finding of findings) {
    for (const piece of finding.pieces) {
      for (let at = wordFrom(reading, piece.start); at < reading.words.length; at += 1) {
        const word = reading.words[at]
        if (!word || word.start >= piece.end) break
        if (word.quote >= 0 && !word.mark) owners.set(word.quote, finding)
      }
    }
  }
  return owners
}

/** The quotation of which a sentence consists, or which ends it behind a colon. */
function wholeQuote(reading: Reading, sentence: Sentence): number | null {
  const { words } = reading
  const first = words[sentence.from]
  let last = sentence.to - 1
  while (last > sentence.from && words[last]?.quote === -1 && /^[.!?,]$/.test(words[last]?.text ?? ''))
    last -= 1
  const end = words[last]
  if (!first || !end || end.quote < 0) return null
  if (first.mark && first.quote === end.quote) return end.quote
  const open = words.slice(sentence.from, sentence.to).findIndex((word) => word.quote === end.quote)
  return open > 0 && words[sentence.from + open - 1]?.text === ':' ? end.quote : null
}

function piecesOfQuote(reading: Reading, quote: number): UnitSpan[] {
  const inner = reading.quotes[quote]?.inner
  return inner ? trimmed(reading.text, inner.start, inner.end) : []
}

function attribute(
  reading: Reading,
  sentence: Sentence,
  quote: number,
  findings: readonly Finding[],
): Finding | null {
  const pieces = piecesOfQuote(reading, quote)
  const length = wordCount(reading, pieces)
  if (pieces.length === 0) return null
  const before = reading.sentences[sentence.index - 1]
  const near = findings.filter(
    (finding) => finding.sentence.index < sentence.index && finding.nature === 'speech',
  )
  const latest = near
    .toSorted(
      (one, other) =>
        one.sentence.index - other.sentence.index ||
        (one.pieces[0]?.start ?? 0) - (other.pieces[0]?.start ?? 0),
    )
    .at(-1)
  const adjacent =
    latest?.sentence.index === sentence.index - 1 && latest.sentence.paragraph === sentence.paragraph
  const last = adjacent ? latest : (near.filter((finding) => isQuoted(reading, finding)).at(-1) ?? latest)
  const sameParagraph = last?.sentence.paragraph === sentence.paragraph
  if (
    last &&
    sameParagraph &&
    last.sentence.index === sentence.index - 1 &&
    isQuoted(reading, last) &&
    reading.words[sentence.from]?.mark
  ) {
    last.pieces.push(...pieces)
    last.rules.push('quote.goes-on')
    return last
  }
  if (length < LEAST_WORDS) return null
  const own = reading.words[sentence.from]?.mark ? null : ownSubject(reading, sentence, sentence)
  const base = {
    pieces,
    cue: null,
    within: null,
    relayer: null,
    sentence,
    stance: 'asserts',
    nature: 'speech',
  } as const
  if (own) {
    return {
      ...base,
      pieces,
      subject: own,
      follows: null,
      attribution: { from: sentence.from, to: own.phrase.to },
      confidence: 0.7,
      rules: ['quote.colon'],
    }
  }
  const introduced =
    before && before.paragraph >= sentence.paragraph - 1 ? ownSubject(reading, before, sentence) : null
  const colon = before && reading.words[before.to - 1]?.text === ':'
  if (
    before &&
    introduced &&
    (colon || (before.paragraph === sentence.paragraph && last?.sentence.index !== before.index))
  ) {
    return {
      ...base,
      pieces,
      subject: introduced,
      follows: null,
      attribution: { from: before.from, to: before.to },
      confidence: colon ? 0.75 : 0.6,
      rules: [colon ? 'quote.colon' : 'quote.introduced'],
    }
  }
  if (!last || sentence.paragraph - last.sentence.paragraph > 2) {
    return {
      ...base,
      pieces,
      subject: null,
      follows: null,
      attribution: { from: sentence.from, to: sentence.from },
      confidence: 0.3,
      rules: ['quote.alone'],
    }
  }
  return {
    ...base,
    pieces,
    subject: null,
    follows: last,
    attribution: { from: sentence.from, to: sentence.from },
    confidence: 0.6,
    rules: ['quote.same-speaker'],
  }
}

function wordCount(reading: Reading, pieces: readonly UnitSpan[]): number {
  return pieces.reduce(
    (sum, piece) => sum + (reading.text.slice(piece.start, piece.start + 60).match(/\S+/g)?.length ?? 0),
    0,
  )
}

function isQuoted(reading: Reading, finding: Finding): boolean {
  return finding.pieces.some((piece) => isInsideQuote(reading, piece))
}

/** The subject of a sentence's first verb, where it is a name or a person. */
function ownSubject(reading: Reading, sentence: Sentence, until: Sentence): Subject | null {
  const { words, rules } = reading
  const end = sentence === until ? sentence.to : Math.min(sentence.to, until.from)
  for (let at = sentence.from + 1; at < end; at += 1) {
    const word = words[at]
    if (!word || word.quote >= 0) return null
    if (word.tag !== 'VERB' && word.tag !== 'AUX' && word.text !== ':') continue
    let group = at
    while (group > sentence.from && words[group - 1]?.tag === 'ADV') group -= 1
    const subject = subjectBefore(reading, sentence, group)
    if (!subject) continue
    const owner = possessor(reading, subject)
    const head = words[subject.phrase.to - 1]
    const person =
      head &&
      (head.tag === 'PROPN' ||
        rules.lexicon.roles.has(head.lemma) ||
        (words[at]?.text === ':' &&
          (rules.lexicon.groups.has(head.lower) || rules.lexicon.bodies.has(head.lower))) ||
        /^(?:he|she)$/.test(head.lower))
    return owner ?? (person ? subject : null)
  }
  return null
}

/** "Her answer was short: …": she. */
function possessor(reading: Reading, subject: Subject): Subject | null {
  const { words } = reading
  const first = words[subject.phrase.from]
  if (first && /^(?:his|her|their|its)$/.test(first.lower))
    return { ...subject, phrase: { from: subject.phrase.from, to: subject.phrase.from + 1 } }
  for (let at = subject.phrase.from + 1; at < subject.phrase.to - 1; at += 1) {
    if (words[at]?.tag === 'PART' && /^['’]s?$/.test(words[at]?.text ?? ''))
      return { ...subject, phrase: { from: subject.phrase.from, to: at } }
  }
  return null
}

/** A quotation that the next paragraph takes up belongs, with it, to one passage. */
function joinParagraphs(reading: Reading, owners: Map<number, Finding>) {
  for (const [index, quote] of reading.quotes.entries()) {
    const next = reading.quotes[index + 1]
    if (!quote.continues || !next || next.paragraph !== quote.paragraph + 1) continue
    const [first, second] = [owners.get(index), owners.get(index + 1)]
    if (!first || !second || first === second) continue
    const [kept, dropped] = first.cue || !second.cue ? [first, second] : [second, first]
    kept.pieces.push(...dropped.pieces)
    kept.rules.push('quote.over-paragraphs')
    dropped.pieces = []
    owners.set(index + 1, kept)
  }
}
