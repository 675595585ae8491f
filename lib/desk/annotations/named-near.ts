import { type KnownSource, nameWords, plainName, type SourceIndex } from '@/lib/desk/annotations/source-index'
import type { WhoGuess } from '@/lib/desk/annotations/types'
import { known } from '@/lib/desk/annotations/who'
import { wording } from '@/lib/text/message'

const LONGEST_NAME = 8 // words
const MOST = 4

/**
 * Sources of the registry that a paragraph names, by name, alias or (persons) last name, the nearest to `at` first.
 * `at` is a UTF-16 offset in `text`. Linear in the text.
 */
export function namedNear(text: string, at: number, index: SourceIndex): WhoGuess[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*/gu)]
  const nearest = new Map<KnownSource, number>()
  let from = 0
  while (from < words.length) {
    const { sources, length } = longestNameAt(text, words, from, index)
    const start = words[from]?.index ?? 0
    // A name that several go by names nobody.
    const [source, another] = sources
    if (source && !another) {
      const distance = Math.abs(start - at)
      nearest.set(source, Math.min(distance, nearest.get(source) ?? distance))
    }
    from += Math.max(1, length)
  }
  return [...nearest]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .map(([source]) => known({ source, why: wording('rules.annotation.who.near', { name: source.name }) }))
}

function longestNameAt(text: string, words: readonly RegExpExecArray[], from: number, index: SourceIndex) {
  const first = words[from]
  if (!first || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(first[0])) return { sources: [], length: 1 }
  const begins = /^the$/i.test(first[0]) || index.firstWords.has(plainName(first[0]))
  const longest = begins ? Math.min(LONGEST_NAME, words.length - from) : 0
  for (let length = longest; length > 0; length -= 1) {
    const last = words[from + length - 1]
    if (!last) continue
    const said = plainName(text.slice(first.index, last.index + last[0].length))
    const sources = index.byName.get(said)
    if (sources) return { sources, length }
  }
  const last = nameWords(first[0]).at(-1) ?? ''
  return { sources: [...new Set(index.byLast.get(last)?.map(({ source }) => source))], length: 1 }
}
