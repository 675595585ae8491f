import { type FoundPair, gatherPairs } from '@/lib/desk/duplicates/found'
import { fold } from '@/lib/text/fold'
import { wording } from '@/lib/text/message'

export type SourceNames = { id: string; kind: string; names: readonly string[] }

const PERSON = 'person'
/** Words before or after a name that are no part of it. */
const TITLES = new Set(
  'mr mrs ms dr prof professor sir dame lord lady president minister general gen colonel col lt major captain capt spokesman spokeswoman spokesperson the'.split(
    ' ',
  ),
)
/** As many sources may share a key of one kind; more share it by chance. */
const MOST = 20

/**
 * Pairs of sources that go by the same name or alias, by the same name in another spelling, by initials for first names,
 * or by an acronym for the whole. Unnamed sources are never compared: the same description does not make one speaker.
 */
export async function alikeSources(
  sources: readonly SourceNames[],
  rest: () => Promise<void>,
): Promise<FoundPair[]> {
  const ways = { sameName: new Map<string, Named[]>(), spelling: new Map<string, Named[]>() }
  const initials = new Map<string, Named[]>()
  const acronyms = new Map<string, Named[]>()
  for (const { id, kind, names } of sources) {
    if (kind === 'unnamed') continue
    for (const name of names) {
      const words = nameWords(name)
      const entry = { id, kind, name, words, isAcronym: isAcronym(name) }
      put(ways.sameName, words.join(' '), entry)
      put(ways.spelling, words.map(spelling).sort().join(' '), entry)
      const last = words.at(-1)
      if (kind === PERSON && words.length > 1 && last) put(initials, last, entry)
      if (kind !== PERSON) put(acronyms, entry.isAcronym ? words.join('') : initialsOf(name), entry)
    }
    await rest()
  }
  const pairs = gatherPairs()
  await compare(ways.sameName, rest, (a, b) => add(a, b, 1, 'rules.duplicates.sameName'))
  await compare(ways.spelling, rest, (a, b) => {
    if (a.words.join(' ') !== b.words.join(' ')) add(a, b, 0.85, 'rules.duplicates.spelling')
  })
  await compare(initials, rest, (a, b) => {
    if (areInitials(a.words, b.words)) add(a, b, 0.75, 'rules.duplicates.initials')
  })
  await compare(acronyms, rest, (a, b) => {
    if (a.isAcronym !== b.isAcronym) add(a, b, 0.7, 'rules.duplicates.acronym')
  })
  return pairs.all()

  function add(a: Named, b: Named, score: number, reason: string) {
    if ((a.kind === PERSON) !== (b.kind === PERSON)) return
    const values = { name: a.name, other: b.name }
    pairs.add({ a: a.id, b: b.id, score, reasons: [wording(reason, values)] })
  }
}

type Named = { id: string; kind: string; name: string; words: string[]; isAcronym: boolean }

function put(index: Map<string, Named[]>, key: string, entry: Named) {
  if (key.length < 2) return
  const entries = index.get(key)
  if (entries) entries.push(entry)
  else index.set(key, [entry])
}

async function compare(
  index: ReadonlyMap<string, Named[]>,
  rest: () => Promise<void>,
  same: (a: Named, b: Named) => void,
) {
  for (const entries of index.values()) {
    await rest()
    if (entries.length > MOST) continue
    for (const [n, a] of entries.entries())
      for (const b of entries.slice(n + 1)) if (a.id !== b.id) same(a, b)
  }
}

/** The words of a name as they are compared, without titles and points. */
function nameWords(name: string): string[] {
  const words =
    fold(name)
      .replace(/[.'-]/g, ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const kept = words.filter((word) => !TITLES.has(word))
  return kept.length > 0 ? kept : words
}

/** Two names of which one has letters where the other has first names: "J. R. Smith", "John Smith". */
function areInitials(a: readonly string[], b: readonly string[]): boolean {
  const [firsts, others] = [a.slice(0, -1), b.slice(0, -1)]
  const isShort = (words: readonly string[]) => words.every((word) => word.length === 1)
  if (isShort(firsts) === isShort(others)) return false
  const length = Math.min(firsts.length, others.length)
  return firsts.slice(0, length).every((word, n) => word[0] === others[n]?.[0])
}

const isAcronym = (name: string) => /^(?:\p{Lu}\.?){3,8}$/u.test(name.trim())

function initialsOf(name: string): string {
  const words = name.match(/\p{L}+/gu) ?? []
  const letters = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
  return letters.length >= 3 ? letters.join('').toLowerCase() : ''
}

/**
 * A name's word without what transliterations into Latin letters differ in: doubled letters, vowels that are written this
 * way or that, kh and h, q and k, y and i, ph and f; and without the article before an Arabic name.
 */
function spelling(word: string): string {
  return word
    .replace(/^(?:al|el)$/, '')
    .replace(/kh|gh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/[qc]/g, 'k')
    .replace(/z/g, 's')
    .replace(/oo|ou|o|w/g, 'u')
    .replace(/ee|ei|ai|ay|ey|e|y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)h$/, '')
}
