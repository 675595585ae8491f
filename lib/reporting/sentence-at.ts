import type { Reading } from './reading'

/** The sentence in which a word stands. */
export function sentenceAt(reading: Reading, word: number): number {
  let [low, high] = [0, reading.sentences.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((reading.sentences[middle]?.from ?? 0) <= word) low = middle
    else high = middle - 1
  }
  return low
}
