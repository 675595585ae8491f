import { detect } from 'tinyld'

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** A language as a page names it (`en_US`, `en-GB, fr`, `English`) as a tag; empty where it is none. */
export function languageTag(written: string | null | undefined): string {
  const first = (written ?? '').split(',')[0]?.trim().replaceAll('_', '-') ?? ''
  if (!TAG.test(first)) return ''
  const [primary = '', ...rest] = first.split('-')
  return [primary.toLowerCase(), ...rest].join('-').slice(0, 35)
}

/** As much as tells a language, in UTF-16 units; more only takes longer. */
const SAMPLE = 5_000
/** A line of fewer letters is too easily taken for one of a neighbouring language. */
const FEWEST_LETTERS = 30
const ADDRESSES = /\bhttps?:\/\/\S+/g
/** Among what is no word is the upright line between cells, which tinyld takes for a mark of Hindi. */
const NO_WORDS = /[^\p{L}\p{M}'’]+/gu

/**
 * The language that a text is in, as a tag of two or three letters; empty where too little of it is there to tell. By
 * tinyld, from the runs of letters that are commonest in Tatoeba's sentences and the Declaration of Human Rights.
 */
export function guessLanguage(text: string): string {
  const words = text.slice(0, SAMPLE).replace(ADDRESSES, ' ').replace(NO_WORDS, ' ')
  return (words.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS ? '' : detect(words)
}
