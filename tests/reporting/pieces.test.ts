import { describe, expect, test } from 'vitest'
import { findReported } from '@/lib/reporting/find'
import { readPieces } from '../bench/reporting/read-pieces'
import { MEASURES, ratesOf, scorePiece, sumOf, type Width } from '../bench/reporting/score'

const pieces = readPieces()
const labels = pieces.flatMap((piece) =>
  piece.labels.filter(({ own }) => !own).map((label) => ({ piece, label })),
)

describe('the marked pieces', () => {
  test('are many, in different styles, with many statements', () => {
    expect(pieces.length).toBeGreaterThanOrEqual(15)
    expect(new Set(pieces.map(({ style }) => style)).size).toBe(pieces.length)
    expect(labels.length).toBeGreaterThanOrEqual(200)
    expect(labels.filter(({ label }) => label.weak).length).toBeGreaterThanOrEqual(20)
  })

  test('have every stance, both modes, figures, days and chains', () => {
    const stances = new Set(labels.flatMap(({ label }) => label.stances))
    expect([...stances].sort()).toEqual(
      [
        'asserts',
        'confirms',
        'could_not_verify',
        'declined_to_comment',
        'denies',
        'doubts',
        'qualifies',
        'retracts',
      ].sort(),
    )
    for (const mode of ['quoted', 'paraphrased'])
      expect(labels.filter(({ label }) => label.mode === mode).length).toBeGreaterThan(50)
    expect(labels.flatMap(({ label }) => label.figures).length).toBeGreaterThan(60)
    expect(labels.filter(({ label }) => label.said?.at).length).toBeGreaterThan(15)
    expect(labels.filter(({ label }) => (label.chain?.length ?? 0) > 1).length).toBeGreaterThan(8)
  })

  test.each(pieces)('$name marks whole words', ({ text, labels: own }) => {
    const points = Array.from(text)
    const cutsWord = (at: number) =>
      [points[at - 1], points[at]].every((point) => point !== undefined && /[\p{L}\p{N}]/u.test(point))
    for (const { number, content, cue, speaker } of own)
      for (const { start, end } of [...content, ...cue, ...speaker])
        expect({ number, cut: cutsWord(start) || cutsWord(end) }).toEqual({ number, cut: false })
  })
})

type Floors = Partial<Record<(typeof MEASURES)[number], { precision: number; recall: number }>>

// A little below what is reached, so that a change for the worse does not go unseen.
const floors: Record<Width, Floors> = {
  strict: {
    exact: { precision: 0.84, recall: 0.83 },
    overlap: { precision: 0.89, recall: 0.87 },
    words: { precision: 0.93, recall: 0.9 },
    speakerToo: { precision: 0.8, recall: 0.79 },
    speaker: { precision: 0.89, recall: 0.89 },
    speakerWords: { precision: 0.83, recall: 0.83 },
    otherStance: { precision: 0.94, recall: 0.92 },
    mode: { precision: 0.97, recall: 0.97 },
    figures: { precision: 0.9, recall: 0.86 },
    said: { precision: 0.7, recall: 0.8 },
    chain: { precision: 0.6, recall: 0.6 },
  },
  wide: {
    overlap: { precision: 0.89, recall: 0.83 },
    speakerToo: { precision: 0.81, recall: 0.76 },
  },
}

const readings = pieces.map((piece) => ({
  piece,
  findings: findReported(piece.text, { publishedAt: piece.date, language: 'en' }),
}))

describe.each(['strict', 'wide'] as const)('read by the rules, %s', (width) => {
  const total = sumOf(readings.map(({ piece, findings }) => scorePiece(piece, findings, width)))
  test.each(MEASURES.filter((measure) => floors[width][measure]))(
    '%s does not fall below its floors',
    (measure) => {
      const { precision, recall } = ratesOf(total[measure])
      expect(precision, 'precision').toBeGreaterThanOrEqual(floors[width][measure]!.precision)
      expect(recall, 'recall').toBeGreaterThanOrEqual(floors[width][measure]!.recall)
    },
  )
})
