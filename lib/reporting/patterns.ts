import type { Word } from './reading'

type Step = { words: ReadonlySet<string>; lemmas: ReadonlySet<string>; optional: boolean; gap: boolean }

/** A pattern ready to be matched against words. */
export type Pattern = readonly Step[]

const WIDEST_GAP = 4

/**
 * Reads a pattern: words between spaces; `a|b` either; `=word` any form of a verb; `?` behind a word that may be
 * missing; `~` up to four words that are no verbs and no marks (`~?`: or none).
 */
export function parsePattern(source: string): Pattern {
  return source.split(' ').map((part) => {
    const optional = part.endsWith('?')
    const alternatives = (optional ? part.slice(0, -1) : part).split('|')
    return {
      words: new Set(alternatives.filter((word) => !word.startsWith('=')).map((word) => word.toLowerCase())),
      lemmas: new Set(alternatives.filter((word) => word.startsWith('=')).map((word) => word.slice(1))),
      optional,
      gap: alternatives[0] === '~',
    }
  })
}

/** The words, and behind `=` the basic forms, with which a match can begin; a pattern must not begin with `~`. */
export function startsOf(pattern: Pattern): string[] {
  const starts: string[] = []
  for (const step of pattern) {
    starts.push(...step.words, ...Array.from(step.lemmas, (lemma) => `=${lemma}`))
    if (!step.optional) break
  }
  return starts
}

/** Where a match that begins at `at` ends (excluded), the longest; null where there is none before `end`. */
export function matchAt(
  pattern: Pattern,
  words: readonly Word[],
  at: number,
  end: number,
  step = 0,
): number | null {
  const current = pattern[step]
  if (!current) return at
  if (current.gap) return matchGap(pattern, words, at, end, step)
  const word = words[at]
  if (word && at < end && !word.mark && fits(current, word)) {
    const matched = matchAt(pattern, words, at + 1, end, step + 1)
    if (matched !== null) return matched
  }
  return current.optional ? matchAt(pattern, words, at, end, step + 1) : null
}

function matchGap(
  pattern: Pattern,
  words: readonly Word[],
  at: number,
  end: number,
  step: number,
): number | null {
  for (let skipped = pattern[step]?.optional ? 0 : 1; skipped <= WIDEST_GAP; skipped += 1) {
    const last = words[at + skipped - 1]
    if (skipped > 0 && (!last || last.tag === 'VERB' || last.tag === 'PUNCT')) return null
    const matched = matchAt(pattern, words, at + skipped, end, step + 1)
    if (matched !== null) return matched
  }
  return null
}

function fits(step: Step, word: Word): boolean {
  return (
    step.words.has(word.lower) ||
    step.lemmas.has(word.lemma) ||
    (word.lemma === 'not' && step.words.has('not'))
  )
}
