import { diffArrays } from 'diff'

/** For each word of the pattern, the place of the word of the text that it fell on, or -1. */
export type Aligned = { to: Int32Array; worth: Float64Array }

/**
 * Fits a pattern of words into a stretch of text, keeping the order of both and as many words as can be. `worth` is 1 for the
 * same word, 0.8 for one in which a letter or two differ. Takes time of both lengths together multiplied by how many words
 * differ (Myers, "An O(ND) difference algorithm and its variations", 1986).
 */
export function alignWords(pattern: readonly string[], text: readonly string[]): Aligned {
  const to = new Int32Array(pattern.length).fill(-1)
  const worth = new Float64Array(pattern.length)
  const comparator = (one: string, other: string) => one === other || areNearlySame(one, other)
  let [at, place] = [0, 0]
  for (const { count, added, removed } of diffArrays([...pattern], [...text], { comparator })) {
    for (let step = 0; step < count && !added && !removed; step += 1) {
      to[at + step] = place + step
      worth[at + step] = pattern[at + step] === text[place + step] ? 1 : 0.8
    }
    if (!added) at += count
    if (!removed) place += count
  }
  return { to, worth }
}

/** Whether two longer words differ in one place alone, behind their first letter, by a letter, or two from eight letters on. */
function areNearlySame(one: string, other: string): boolean {
  const [long, short] = one.length < other.length ? [other, one] : [one, other]
  const most = long.length < 8 ? 1 : 2
  if (long.length < 5 || long.length - short.length > most || long[0] !== short[0]) return false
  let same = 1
  while (same < short.length && long[same] === short[same]) same += 1
  let [from, to] = [long.length, short.length]
  while (to > same && long[from - 1] === short[to - 1]) [from, to] = [from - 1, to - 1]
  return from - same <= most && /^\p{L}/u.test(long)
}
