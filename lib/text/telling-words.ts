import { countryOf, joinCountries } from '@/lib/text/countries'
import { fold, wordParts } from '@/lib/text/fold'

const EMPTY = new Set(
  (
    'a an the of to in on at by for from with and or that this these those is are was were be been being has have had it ' +
    'its as if then than not no nor but so such there they them their he his him she her i we our us you your who whom ' +
    'which what how when where will would can could may might must should do does did also some any more most other'
  ).split(' '),
)

/**
 * The words by which a passage and a claim are held against each other: without case, accents and words that carry
 * nothing; a country by whatever name it goes ("U.S.", "American"); verbs and nouns without their endings ("warned",
 * "warning"). More is taken as alike here than where duplicates are looked for: this only ranks what is offered.
 */
export function tellingWords(text: string): Set<string> {
  // Before the case goes: "US" is a country, "us" is not.
  const named = text
    .replace(/\bU\.?S\.?(?:A\.?)?(?![\p{L}])/gu, 'United States')
    .replace(/\bU\.K\./g, 'Britain')
  const words = joinCountries(fold(named).replace(/'s?(?![\p{L}])/gu, '')).match(
    /@\p{L}+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu,
  )
  return new Set(
    (words ?? [])
      .flatMap(wordParts)
      .filter((word) => !EMPTY.has(word))
      .map(canonical),
  )
}

function canonical(word: string): string {
  const country = countryOf(word)
  if (country && !country.seat) return `@${country.code.toLowerCase()}`
  if (word.length < 4 || word.startsWith('@')) return word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  const bare = word.length > 5 ? word.replace(/(?:ing|ed)$/, '') : word
  const stem = bare === word ? word.replace(/(?<=[^s])s$/, '') : bare.replace(/([^aeiouls])\1$/, '$1')
  return stem.length > 3 ? stem.replace(/e$/, '') : stem
}
