import { UNSPACED } from '@/lib/text/character-forms'
import { RESPELLED } from '@/lib/text/fold-quote'
import type { Span } from '@/lib/text/spans'

/** A word, a number or a sign of a text, in code points; `key` is what it is compared by. */
export type TextWord = Span & {
  key: string
  /** Written with a capital: a name, or the first of its sentence. */
  capital: boolean
}

const PATTERN = new RegExp(
  [
    // 7,000 · ۷٬۰۰۰ · 1.5
    "\\p{Nd}[\\p{Nd}\\p{M}]*(?:[.,'\u2019\u066b\u066c]\\p{Nd}+)*",
    // Scripts that write no blanks between words: each letter by itself.
    `[${UNSPACED}]\\p{M}*`,
    '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u200c\\u200d\\u00ad\\u0640]*(?:[\'\u2019\u02bc"\u05f3\u05f4]\\p{L}[\\p{L}\\p{M}\\p{N}]*)*',
    '[%\u2030\u066a]',
    '[\\p{S}\\p{Regional_Indicator}][\\p{S}\\p{M}\\p{Regional_Indicator}\\p{Emoji_Modifier}\\u200d\\ufe0f]*',
  ].join('|'),
  'gu',
)
const GROUPED = /^\d{1,3}(?:[,']\d{3})+$/

/** The words of a text in order, linear in it. */
export function textWords(points: readonly string[]): TextWord[] {
  const text = points.join('')
  const words: TextWord[] = []
  let unit = 0
  let index = 0
  for (const match of text.matchAll(PATTERN)) {
    while (unit < match.index) {
      unit += points[index]?.length ?? 1
      index += 1
    }
    const [word] = match
    const letters = Array.from(word)
    const folded = letters.map(RESPELLED).join('').toLowerCase()
    words.push({
      start: index,
      end: index + letters.length,
      key: GROUPED.test(folded) ? folded.replace(/[,']/g, '') : folded,
      capital: /^\p{Lu}/u.test(word),
    })
  }
  return words
}

/** The first of the words that ends behind the code point `at`. */
export function firstWordFrom(words: readonly TextWord[], at: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
