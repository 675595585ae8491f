import type { SourceKind } from '@/generated/prisma/enums'
import { withoutArticle } from './phrase-parts'
import { type Range, type Reading, textOf, type Word } from './reading'

export function kindByHead(reading: Reading, head: Word | undefined): SourceKind | null {
  if (!head) return null
  const { bodies } = reading.rules.lexicon
  return bodies.get(head.lower) ?? bodies.get(head.lemma) ?? null
}

export function kindOf(reading: Reading, base: Range, name: Range | null, phrase: Range): SourceKind {
  const { words, rules } = reading
  const { lexicon } = rules
  const whole = withoutArticle(words, name ?? base)
  const plain = whole
    ? textOf(reading, whole)
        .toLowerCase()
        .replace(/['’]s$/, '')
    : ''
  const known = lexicon.knownBodies.get(plain)
  if (known) return known
  if (lexicon.places.has(plain)) return 'government_body'
  const last = words[base.to - 1]
  const inside = kindByHead(reading, last) ?? bodyInside(reading, name) ?? bodyBefore(reading, base, name)
  if (inside && (!name || !lexicon.firstNames.has(words[name.from]?.lower ?? ''))) return inside
  if (name && name.to - name.from === 1 && isPlaceHere(reading, plain)) return 'government_body'
  if (name)
    return /^(?:\p{Lu}){2,}$/u.test(plain.toUpperCase()) &&
      plain.length <= 5 &&
      /^\p{Lu}+$/u.test(textOf(reading, name))
      ? 'ngo'
      : 'person'
  return phrase.to > base.to && lexicon.bodies.has(last?.lower ?? '') ? 'government_body' : 'person'
}

const STATELY =
  /^(?:troops|government|army|capital|parliament|ministry|forces|president|military|navy|economy|coast|border)$/
const placeCache = new WeakMap<Reading, ReadonlySet<string>>()

/** A name of one word which the text also uses for a place: "in Norland", "Norland's troops". */
function isPlaceHere(reading: Reading, plain: string): boolean {
  const known = placeCache.get(reading) ?? placesIn(reading)
  placeCache.set(reading, known)
  return known.has(plain)
}

function placesIn({ words }: Reading): Set<string> {
  const found = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (word.tag !== 'PROPN') continue
    const [before, next, after] = [words[at - 1], words[at + 1], words[at + 2]]
    const within = /^(?:in|across|throughout)$/.test(before?.lower ?? '') && next?.tag !== 'PROPN'
    if (within || (next?.tag === 'PART' && STATELY.test(after?.lower ?? ''))) found.add(word.lower)
  }
  return found
}

/** "the state news agency Norda": the noun before the name says what it is. */
function bodyBefore(reading: Reading, base: Range, name: Range | null): SourceKind | null {
  const before = name && name.from > base.from ? reading.words[name.from - 1] : undefined
  if (!before) return null
  const news = reading.words
    .slice(base.from, name?.from)
    .some((word) => /^(?:news|press|broadcaster|newspaper|daily)$/.test(word.lower))
  if (news && /^(?:agency|service|wire)$/.test(before.lower)) return 'news_agency'
  return kindByHead(reading, before)
}

/** "Ministry of Health", "University of the North": the noun before "of". */
function bodyInside(reading: Reading, name: Range | null): SourceKind | null {
  if (!name) return null
  const of = reading.words
    .slice(name.from, name.to)
    .findIndex((word) => word.lower === 'of' || word.lower === 'for')
  return of > 0 ? kindByHead(reading, reading.words[name.from + of - 1]) : null
}
