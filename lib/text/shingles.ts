import { UNSPACED } from '@/lib/text/character-forms'

const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

/**
 * The runs of `size` words of a text in order, case and punctuation apart, repeated ones too; each character counts as a word
 * where the script writes no blanks. Made one by one, so that whoever goes through a long text may rest. Linear in it.
 */
export function* shinglesOf(text: string, size: number): Generator<string, void> {
  const run: string[] = []
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(WORD)) {
    run.push(word)
    if (run.length > size) run.shift()
    if (run.length === size) yield run.join(' ')
  }
}
