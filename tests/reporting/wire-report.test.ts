import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findReported } from '@/lib/reporting/find'
import type { Reported } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'
import { sources } from '@/prisma/example/sources'
import { statements } from '@/prisma/example/statements'
import type { ExampleStatement } from '@/prisma/example/types'
import { isOneOf } from '../bench/reporting/names'
import { trimmed } from '../bench/reporting/spans'
import { marksOfStatements, otherUsefulWords } from './wire-report-words'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Not part of the project: the agency's report that the example is about.
const articles = join(root, '../shared/data/article')

const LEAST_FOUND = 0.85
const LEAST_RIGHT = 0.8
const MOST_USELESS = 0.2

const fromTheReport = statements.filter(({ chain }) =>
  chain.some(({ document }) => document === 'wire-report'),
)

test('every statement that came through the report has its words', () => {
  expect(Object.keys(marksOfStatements).sort()).toEqual(fromTheReport.map(({ key }) => key).sort())
})

test.runIf(existsSync(articles))('the words stand in the report', () => {
  const text = wordsOf(readReport())
  const marks = Object.values(marksOfStatements).flatMap(({ words }) => words)
  for (const words of [...marks, ...otherUsefulWords]) expect(text).toContain(wordsOf(words))
})

test.runIf(existsSync(articles))('"suggest all" finds what the example holds of the report', () => {
  const text = readReport()
  const points = Array.from(text)
  const suggestions = findReported(text, { publishedAt: '2023-10-26', language: 'en' })
  const contents = suggestions.map((one) => wordsAt(points, one.content))
  const wholes = suggestions.map((one) => wordsAt(points, one.cue ? [...one.content, one.cue] : one.content))

  const found = fromTheReport.flatMap((statement) => {
    const about = suggestions.filter((_, at) => holds([contents[at], wholes[at]], marksOf(statement).words))
    return about.length > 0 ? [{ statement, about }] : []
  })
  const right = found.filter(({ statement, about }) => about.some((one) => isSpeaker(statement, one)))
  const useful = [...Object.values(marksOfStatements).flatMap(({ words }) => words), ...otherUsefulWords]
  const useless = suggestions.filter(
    (one, at) =>
      !holds([contents[at], wholes[at]], useful) || suggestions.some((other) => isPartOf(points, one, other)),
  )

  const missed = fromTheReport.filter((statement) => !found.some((one) => one.statement === statement))
  const wrong = found.filter((one) => !right.includes(one))
  const said = [
    `${found.length} of ${fromTheReport.length} found, without ${missed.map(({ key }) => key).join(', ') || 'any miss'}`,
    `${right.length} with the right speaker, not ${wrong.map(({ statement }) => statement.key).join(', ') || 'one wrong'}`,
    `${useless.length} of ${suggestions.length} useless: ${useless.map((one) => wordsAt(points, one.content)).join(' | ')}`,
  ].join('\n')
  expect(found.length / fromTheReport.length, said).toBeGreaterThanOrEqual(LEAST_FOUND)
  expect(right.length / found.length, said).toBeGreaterThanOrEqual(LEAST_RIGHT)
  expect(useless.length / suggestions.length, said).toBeLessThanOrEqual(MOST_USELESS)
})

function readReport(): string {
  return readdirSync(articles)
    .map((file) => readFileSync(join(articles, file), 'utf8'))
    .join('\n')
}

function marksOf({ key }: ExampleStatement) {
  return marksOfStatements[key] ?? { words: [] }
}

/** The agency speaks in its own words where no speaker is found. */
function isSpeaker(statement: ExampleStatement, { speaker }: Reported): boolean {
  const source = sources.find(({ key }) => key === statement.source)
  if (!speaker) return source?.key === 'reuters'
  if (source?.kind === 'unnamed') return speaker.unnamed
  return isOneOf(speaker.name, [
    source?.name ?? '',
    ...(source?.aliases ?? []),
    ...(marksOf(statement).speakers ?? []),
  ])
}

/** Whether it only repeats some words of another one, for no other speaker. */
function isPartOf(points: string[], one: Reported, other: Reported): boolean {
  if (one === other || (one.speaker && one.speaker.name !== other.speaker?.name)) return false
  const mine = trimmed(points, one.content)
  const theirs = trimmed(points, other.content)
  return mine.every(({ start, end }) => theirs.some((span) => span.start <= start && end <= span.end))
}

function holds(texts: (string | undefined)[], words: string[]): boolean {
  return words.some((some) => texts.some((text) => text?.includes(wordsOf(some))))
}

function wordsAt(points: string[], spans: Span[]): string {
  return wordsOf(
    [...spans]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => points.slice(start, end).join(''))
      .join(' '),
  )
}

/** Words alone, between blanks: "U.S." is one word, and so is "Iran’s". */
function wordsOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[.’']/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  return ` ${(words ?? []).join(' ')} `
}
