import type { Range, Word } from './reading'

const CUTS = new Set('of for to in at from on with by against near within'.split(' '))

export const ARTICLES = new Set('a an the'.split(' '))

/** The phrase without what is attached by a preposition: "an aide" of "an aide to the president". */
export function basePhrase(words: readonly Word[], phrase: Range): Range {
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const word = words[at]
    if (!word || !(word.tag === 'ADP' || word.lower === 'to') || !CUTS.has(word.lower)) continue
    const [before, after] = [words[at - 1], words[at + 1]]
    const oneName =
      word.lower === 'of' &&
      before?.tag === 'PROPN' &&
      (after?.tag === 'PROPN' || words[at + 2]?.tag === 'PROPN')
    const body = oneName || (before?.tag === 'PROPN' && word.lower === 'for' && after?.tag === 'PROPN')
    if (
      before?.tag === 'NUM' ||
      before?.lower === 'one' ||
      before?.lower === 'some' ||
      before?.lower === 'many'
    )
      continue
    if (!body) return { from: phrase.from, to: at }
  }
  return phrase
}

/** A phrase without its article. */
export function withoutArticle(words: readonly Word[], range: Range): Range | null {
  const from = ARTICLES.has(words[range.from]?.lower ?? '') ? range.from + 1 : range.from
  return from < range.to ? { from, to: range.to } : null
}
