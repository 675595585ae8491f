import { describe, expect, test } from 'vitest'
import { readSelection } from '@/lib/reporting/selection'
import type { Span } from '@/lib/text/spans'
import { inWords } from './support/read'

function select(text: string, words: string): Span {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return { start, end: start + Array.from(words).length }
}

function reading(text: string, ...words: string[]) {
  return readSelection(
    text,
    words.map((one) => select(text, one)),
    { publishedAt: '2026-03-05' },
  )
}

describe('a selection', () => {
  test('takes over the reading of the passage that it overlaps, with its own edges and figures', () => {
    const text = '😀 The port denied on Monday that 12 ferries were late and two were lost.'
    const one = reading(text, '12 ferries were late')
    expect(inWords(text, one)).toMatchObject({
      who: 'port',
      says: '12 ferries were late',
      stance: 'denies',
      said: '2026-03-02',
    })
    expect(one.figures).toMatchObject([{ low: 12, counted: 'ferries' }])
    expect(one.rules).toContain('selection.found')
  })

  test('keeps several pieces in order', () => {
    const text = '“We are late,” she said, “and sorry.”'
    expect(inWords(text, reading(text, 'and sorry', 'We are late')).says).toBe('We are late … and sorry')
  })

  test('takes the speaker of its sentence, else of the one before', () => {
    const same = 'The port said ferries were late, a sign of trouble; the pier is old.'
    expect(reading(same, 'the pier is old').speaker?.name).toBe('port')
    const before = 'The port said ferries were late. The pier is old.'
    expect(reading(before, 'The pier is old')).toMatchObject({
      speaker: { name: 'port', by: 'context', span: null },
      rules: ['selection.sentence-before'],
      stance: 'asserts',
    })
  })

  test('has no speaker where nothing fits, and none outside the text', () => {
    expect(reading('The pier is old. Rain fell.', 'Rain fell')).toMatchObject({
      speaker: null,
      chain: [],
      confidence: 0,
    })
    expect(
      readSelection('Rain.', [
        { start: 9, end: 12 },
        { start: 2, end: 2 },
      ]).content,
    ).toEqual([])
  })
})

test('of a whole sentence that is selected with its attribution, what is said stands by itself', () => {
  const text =
    'The Norbury pier was shut. Harlow Lines, which runs it, denied that it had received any warning.'
  const start = text.indexOf('Harlow')
  const reported = readSelection(text, [{ start, end: text.length }])
  expect(reported.stance).toBe('denies')
  expect(reported.content).toEqual([{ start, end: text.length }])
  expect(reported.saidAlone?.map((span) => text.slice(span.start, span.end))).toEqual([
    'it had received any warning',
  ])
  const [alone] = reported.saidAlone ?? []
  expect(readSelection(text, alone ? [alone] : []).saidAlone).toBeUndefined()
})
