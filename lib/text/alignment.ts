/** For each word of the pattern, the place of the word of the text that it fell on, or -1. */
export type Aligned = { to: Int32Array; worth: Float64Array }

const MATCH = 3
const NEAR = 2
const GAP = -1

const [END, DIAGONAL, UP, LEFT] = [0, 1, 2, 3]

/**
 * Fits a pattern of words into a stretch of text, keeping the order of both: what stands before and after it in the text
 * costs nothing, each word left out or put in costs one. `worth` is 1 for the same word, less for one that differs by a
 * letter or two. Takes time and memory of both lengths multiplied (Needleman and Wunsch 1970, with free ends in the text).
 */
export function alignWords(pattern: readonly string[], text: readonly string[]): Aligned {
  const width = text.length + 1
  const turns = new Uint8Array((pattern.length + 1) * width)
  const letters = Int32Array.from(text, (word) => word.charCodeAt(0))
  let above = new Int32Array(width)
  let row = new Int32Array(width)
  for (let i = 1; i <= pattern.length; i += 1) {
    row[0] = i * GAP
    turns[i * width] = UP
    const word = pattern[i - 1] ?? ''
    const letter = word.charCodeAt(0)
    for (let j = 1; j < width; j += 1) {
      const up = (above[j] ?? 0) + GAP
      const left = (row[j - 1] ?? 0) + GAP
      const gap = Math.max(up, left)
      let best = gap
      if (letters[j - 1] === letter) {
        const worth = sameness(word, text[j - 1] ?? '')
        const diagonal = (above[j - 1] ?? 0) + (worth === 1 ? MATCH : NEAR)
        if (worth > 0 && diagonal > gap) best = diagonal
      }
      row[j] = best
      turns[i * width + j] = best > gap ? DIAGONAL : gap === up ? UP : LEFT
    }
    ;[above, row] = [row, above]
  }
  let end = 0
  for (let j = 1; j < width; j += 1) if ((above[j] ?? 0) > (above[end] ?? 0)) end = j
  return walkBack(pattern, text, turns, end)
}

function walkBack(
  pattern: readonly string[],
  text: readonly string[],
  turns: Uint8Array,
  end: number,
): Aligned {
  const to = new Int32Array(pattern.length).fill(-1)
  const worth = new Float64Array(pattern.length)
  let i = pattern.length
  let j = end
  for (let turn = turns[i * (text.length + 1) + j]; i > 0 && turn !== END; ) {
    if (turn === DIAGONAL) {
      i -= 1
      j -= 1
      to[i] = j
      worth[i] = sameness(pattern[i] ?? '', text[j] ?? '')
    } else if (turn === UP) i -= 1
    else j -= 1
    turn = turns[i * (text.length + 1) + j]
  }
  return { to, worth }
}

/** 1 for the same word, 0.8 for one with a letter or two added, left out or changed, else 0. */
function sameness(a: string, b: string): 0 | 0.8 | 1 {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  const most = longest < 8 ? 1 : 2
  if (longest < 5 || Math.abs(a.length - b.length) > most || a[0] !== b[0]) return 0
  return differsBy(a, b, most) && /^\p{L}/u.test(a) ? 0.8 : 0
}

/** Whether at most so many letters are added, left out or changed. */
function differsBy(a: string, b: string, most: number): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  if (at === a.length && at === b.length) return true
  if (most === 0) return false
  const [x, y] = [a.slice(at), b.slice(at)]
  return [
    [x.slice(1), y],
    [x, y.slice(1)],
    [x.slice(1), y.slice(1)],
  ].some(([left = '', right = '']) => differsBy(left, right, most - 1))
}
