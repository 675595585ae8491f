import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { anchorQuote } from '@/lib/text/anchor-quote'
import { normaliseText } from '@/lib/text/normalise'
import { briefingText } from '@/prisma/example/briefing'
import { dailyReports } from '@/prisma/example/daily-counts'
import { documents } from '@/prisma/example/documents'
import { statements } from '@/prisma/example/statements'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Not part of the project: the report that the example is about, and the data set that its counts are from.
const articles = join(root, '../shared/data/article')
const figures = join(root, '../shared/data/figures/gaza-casualties-daily.json')

const AT_MOST_IN_COMMON = 7

/** Words as they are compared: without case, points and apostrophes ("U.S." is one word, and so is "Iran’s"). */
function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[.’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function sequences(text: string, length: number): string[] {
  const all = words(text.replace(/\bU\.S\./g, 'United States'))
  return all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(' '))
}

function projectFiles(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  return execFileSync('git', list, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => /\.(?:ts|tsx|mjs|js|json|md|prisma|sql|css|html|svg|txt)$/.test(file))
    .filter((file) => file !== 'package-lock.json' && existsSync(join(root, file)))
}

describe('the briefing', () => {
  test('is 600 to 900 words of indirect speech', () => {
    const { length } = briefingText.split(/\s+/)
    expect(length).toBeGreaterThanOrEqual(600)
    expect(length).toBeLessThanOrEqual(900)
    expect(briefingText).not.toMatch(/["“”„«»‹›‘]/)
  })

  test('is stored as it stands', () => {
    for (const { text } of documents) if (text) expect(normaliseText(text)).toBe(text)
  })
})

test.each(statements)('$key is anchored in words that stand once in its document', ({ document, quotes }) => {
  const text = documents.find(({ key }) => key === document)?.text ?? ''
  expect(quotes.length).toBeGreaterThan(0)
  for (const quote of quotes) {
    expect(anchorQuote(text, quote)).toMatchObject({ ok: true, anchor: { exact: quote } })
  }
})

test.runIf(existsSync(articles))('no sentence of the agency’s report stands anywhere in the project', () => {
  const length = AT_MOST_IN_COMMON + 1
  const theirs = new Set(
    readdirSync(articles).flatMap((file) => sequences(readFileSync(join(articles, file), 'utf8'), length)),
  )
  expect(theirs.size).toBeGreaterThan(300)
  const files = projectFiles()
  expect(files).toContain('prisma/example/briefing.ts')
  const found = files.flatMap((file) =>
    sequences(readFileSync(join(root, file), 'utf8'), length)
      .filter((sequence) => theirs.has(sequence))
      .map((sequence) => `${file}: ${sequence}`),
  )
  expect(found).toEqual([])
})

describe('the daily counts', () => {
  test('leave out the day of which nobody made a report', () => {
    expect(dailyReports.map(({ date }) => date)).not.toContain('2023-10-28')
    expect(dailyReports).toHaveLength(11)
  })

  test.runIf(existsSync(figures))('are what was reported, by whom, and nothing extrapolated', () => {
    const reporters: Record<string, string> = {
      mohtel: 'gaza-health-ministry',
      gmotel: 'government-media-office',
    }
    const days: Record<string, unknown>[] = JSON.parse(readFileSync(figures, 'utf8'))
    const reported = days
      .filter(({ report_date: date }) => String(date) >= '2023-10-20' && String(date) <= '2023-10-31')
      .filter(({ report_source: source }) => String(source) in reporters)
      .map((day) => ({
        date: day.report_date,
        reporter: reporters[String(day.report_source)],
        killed: day.killed_cum,
        injured: day.injured_cum,
      }))
    expect(dailyReports).toEqual(reported)
  })
})
