import { diffArrays } from 'diff'

export type Piece = { text: string; how: 'same' | 'added' | 'removed' }

/** A run of paragraphs: those that both texts have, or what changed, word by word. */
export type Passage = { how: 'same'; paragraphs: string[] } | { how: 'changed'; pieces: Piece[] }

/** Comparing may take this long, in milliseconds; a passage that takes longer is shown as removed and added whole. */
const PATIENCE = 400

const words = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * What differs between two texts: paragraphs that stand in both, in order, and between them what was taken away and added,
 * word by word. Put together, the pieces that are not added give `before`, and those that are not removed `after`.
 */
export function textDifferences(before: string, after: string): Passage[] {
  const runs = diffArrays(before.split('\n\n'), after.split('\n\n'), { timeout: PATIENCE })
  if (!runs) return [{ how: 'changed', pieces: whole(before, after) }]
  const passages: Passage[] = []
  let removed: string[] | null = null
  for (const run of runs) {
    if (run.removed) {
      removed = run.value
      continue
    }
    if (run.added) passages.push(changed(removed ?? [], run.value))
    else {
      if (removed) passages.push(changed(removed, []))
      passages.push({ how: 'same', paragraphs: run.value })
    }
    removed = null
  }
  if (removed) passages.push(changed(removed, []))
  return passages
}

function changed(removed: string[], added: string[]): Passage {
  const [before, after] = [removed.join('\n\n'), added.join('\n\n')]
  if (!before || !after) return { how: 'changed', pieces: whole(before, after) }
  const runs = diffArrays(wordsOf(before), wordsOf(after), { timeout: PATIENCE })
  if (!runs) return { how: 'changed', pieces: whole(before, after) }
  return {
    how: 'changed',
    pieces: runs.map((run) => ({
      text: run.value.join(''),
      how: run.added ? 'added' : run.removed ? 'removed' : 'same',
    })),
  }
}

/** Words, and what stands between them, each by itself: put together they are the text. */
function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment)
}

function whole(before: string, after: string): Piece[] {
  const pieces: Piece[] = [
    { text: before, how: 'removed' },
    { text: after, how: 'added' },
  ]
  return pieces.filter(({ text }) => text !== '')
}
