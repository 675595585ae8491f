import { describe, expect, it } from 'vitest'
import { byWord, type Cursor, chosen, extended, toClause, toSentence } from '@/components/annotations/cursor'
import { snapped } from '@/components/annotations/snap'
import { cursorAfter } from '@/components/annotations/text-keys'
import { sentencesOf } from '@/lib/reporting/sentences'

const text = 'One ship left, the office said. 🚢 Two came back.\n\nNobody saw the third.'
const steps = { text, sentences: sentencesOf(text) }
const words = (cursor: Cursor | null) =>
  cursor && Array.from(text).slice(cursor.span.start, cursor.span.end).join('')

describe('choosing by keyboard', () => {
  const first = toSentence(steps, null, 1)
  const second = toSentence(steps, first, 1)

  it('goes from sentence to sentence and stays at the ends', () => {
    expect(words(first)).toBe('One ship left, the office said.')
    expect(words(second)).toBe('🚢 Two came back.')
    const third = toSentence(steps, second, 1)
    expect(words(third)).toBe('Nobody saw the third.')
    expect(words(toSentence(steps, third, 1))).toBe('Nobody saw the third.')
    expect(words(toSentence(steps, first, -1))).toBe('One ship left, the office said.')
  })

  it('begins at the first sentence that is in sight', () => {
    expect(words(toSentence(steps, null, 1, 49))).toBe('Nobody saw the third.')
  })

  it('reaches one sentence more and one fewer, also back beyond where it began', () => {
    const two = extended(steps, second, 1)
    expect(words(two)).toBe('🚢 Two came back.\n\nNobody saw the third.')
    expect(words(extended(steps, two, -1))).toBe('🚢 Two came back.')
    expect(words(extended(steps, second, -1))).toBe('One ship left, the office said. 🚢 Two came back.')
  })

  it('shrinks to a clause and goes on into the neighbouring sentence', () => {
    const clause = toClause(steps, first, 1)
    expect(words(clause)).toBe('One ship left')
    expect(words(toClause(steps, clause, 1))).toBe('the office said.')
    expect(words(toClause(steps, toClause(steps, clause, 1), 1))).toBe('🚢 Two came back.')
    expect(words(toClause(steps, first, -1))).toBe('the office said.')
  })

  it('moves an end by a word, and never past the other end', () => {
    const clause = toClause(steps, first, 1)
    expect(words(byWord(steps, clause, 'end', -1))).toBe('One ship ')
    expect(words(byWord(steps, clause, 'end', 1))).toBe('One ship left, the')
    const one = chosen(steps, { start: 0, end: 3 })
    expect(byWord(steps, one, 'end', -1)).toBe(one)
  })

  it('turns the arrows round where the text runs from right to left', () => {
    const pressed = { key: 'ArrowLeft', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
    const next = (rightToLeft: boolean) => cursorAfter(pressed, steps, first, { rightToLeft, from: 0 })
    expect(words(next(true) ?? null)).toBe('One ship left')
    expect(words(next(false) ?? null)).toBe('the office said.')
    expect(
      cursorAfter({ ...pressed, ctrlKey: true }, steps, first, { rightToLeft: false, from: 0 }),
    ).toBeUndefined()
  })
})

describe('what the mouse selects', () => {
  it.each([
    ['half words are made whole', 'The vessel sank.', [6, 13], 'vessel sank'],
    ['blanks at the ends are left out', 'The vessel sank.', [3, 11], 'vessel'],
    ['no character is cut', 'e\u0301te\u0301 a 👩‍👩‍👧 b', [8, 9], '👩‍👩‍👧'],
    ['Arabic', 'قال الوزير إن السفينة غرقت', [5, 8], 'الوزير'],
    ['several lines', 'One.\n\nTwo words.', [1, 8], 'One.\n\nTwo'],
  ] as const)('%s', (_, text, [start, end], expected) => {
    const span = snapped(text, { start, end })
    expect(span && Array.from(text).slice(span.start, span.end).join('')).toBe(expected)
  })

  it('is nothing where only blanks are selected', () => {
    expect(snapped('a  b', { start: 1, end: 3 })).toBeNull()
  })
})
