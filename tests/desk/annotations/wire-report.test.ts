import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isComplete, likeliestTab, toFormData, valuesOf } from '@/components/annotations/panel-values'
import { annotate } from '@/lib/desk/annotations/annotate'
import { suggestAll } from '@/lib/desk/annotations/queries'
import { annotateInput } from '@/lib/desk/annotations/schema'
import type { Suggestion, WhoGuess } from '@/lib/desk/annotations/types'
import { createDocument } from '@/lib/documents/create'
import { db } from '@/lib/platform/database/database'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { claims } from '@/prisma/example/claims'
import { loadExample } from '@/prisma/example/example'
import { sources } from '@/prisma/example/sources'
import { statements } from '@/prisma/example/statements'
import { testDatabase } from '@/tests/support/database'
import { value } from '@/tests/support/results'
import { marksOfStatements } from '../../reporting/wire-report-words'
import { person } from '../../support/people'

const root = fileURLToPath(new URL('../../..', import.meta.url))
// Not part of the project: the agency's report that the example is about.
const articles = join(root, '../shared/data/article')

const LEAST_RECORDED = 0.8
const LEAST_RIGHT_SPEAKER = 0.8
const LEAST_FIRST_CLAIM = 0.4

testDatabase()

const fromTheReport = statements.filter(({ chain }) =>
  chain.some(({ document }) => document === 'wire-report'),
)

test.runIf(existsSync(articles))(
  'the report is annotated by choosing alone: who, what stance and which claim are offered',
  { timeout: 120_000 },
  async () => {
    await loadExample()
    const editor = await person('editor')
    const document = value(await createDocument(editor, pasted(readReport())))
    const snapshotId = document.snapshotId ?? ''
    const found = await suggestAll(editor, document.id)
    const suggestions = found?.suggestions ?? []
    const expected = await Promise.all(fromTheReport.map(asRecorded))

    const tally = { offered: 0, speaker: 0, stance: 0, claim: 0, recorded: 0 }
    const missed: string[] = []
    for (const { key, sourceId, claimId, stance } of expected) {
      const about = suggestions.filter(({ quote, reading }) => isAbout(key, quote, reading.stance))
      const best = about.find(({ reading }) => offers(reading, sourceId, claimId)) ?? about[0]
      if (!best) {
        missed.push(`${key}: no suggestion`)
        continue
      }
      const { reading } = best
      tally.offered += 1
      if (reading.who?.known && reading.who.id === sourceId) tally.speaker += 1
      if (reading.stance === stance) tally.stance += 1
      // Only what is as good as sure is filled in; what is likely is offered first.
      if (reading.claims[0]?.id === claimId) tally.claim += 1
      if (!offers(reading, sourceId, claimId)) {
        missed.push(`${key}: not offered, ${reading.who?.known ? reading.who.name : 'a new source'}`)
        continue
      }
      // A person chooses among what is offered, and types nothing.
      const choice = {
        'who.source': '',
        'who.id': sourceId,
        'who.create': '',
        on: 'known',
        claim: '',
        claimId,
        stance,
      }
      const result = await annotate(editor, formOf(best, { documentId: document.id, snapshotId }, choice))
      if (result.ok) tally.recorded += 1
      else missed.push(`${key}: ${result.message} ${Object.keys(result.fields ?? {})}`)
    }
    const said = `${JSON.stringify(tally)} of ${expected.length}\n${missed.join('\n')}`
    expect(tally.recorded / expected.length, said).toBeGreaterThanOrEqual(LEAST_RECORDED)
    expect(tally.speaker / tally.offered, said).toBeGreaterThanOrEqual(LEAST_RIGHT_SPEAKER)
    expect(tally.claim / tally.offered, said).toBeGreaterThanOrEqual(LEAST_FIRST_CLAIM)
  },
)

test.runIf(existsSync(articles))(
  'what is complete as it was read can be accepted with one key: nothing of it is refused',
  { timeout: 120_000 },
  async () => {
    const editor = await person('editor', 'Another editor')
    const document = value(await createDocument(editor, { ...pasted(readReport()), title: 'The same again' }))
    const found = await suggestAll(editor, document.id)
    const suggestions = found?.suggestions ?? []
    const complete = suggestions.filter(({ reading }) => isComplete(reading))
    expect(complete.length).toBeGreaterThan(suggestions.length / 2)
    const refused: string[] = []
    for (const suggestion of complete) {
      const at = { documentId: document.id, snapshotId: document.snapshotId ?? '' }
      const result = await annotate(editor, formOf(suggestion, at, {}))
      if (!result.ok)
        refused.push(`${suggestion.key}: ${result.message} ${JSON.stringify(result.fields ?? {})}`)
    }
    // A claim that reads like one on record is pointed out before it is made twice: that is no fault of the reading.
    expect(refused.filter((line) => !line.includes('claim_similar'))).toEqual([])
  },
)

function pasted(text: string) {
  return {
    ...{
      title: 'The report',
      publisher: 'Reuters',
      url: null,
      archiveUrl: null,
      byline: '',
      retrieved: null,
    },
    published: { at: new Date('2023-10-26T00:00:00Z'), precision: 'day' as const },
    ...{ language: 'en', visibility: 'private' as const, text, reason: '' },
  }
}

async function asRecorded({ key, source, claim, stance }: (typeof statements)[number]) {
  const name = sources.find((it) => it.key === source)?.name ?? ''
  const proposition = claims.find((it) => it.key === claim)?.proposition ?? ''
  const { id: sourceId } = await db.source.findFirstOrThrow({ where: { name } })
  const { id: claimId } = await db.claim.findFirstOrThrow({ where: { proposition } })
  return { key, sourceId, claimId, stance }
}

/** Some passages are found by the words that report them: nobody's silence has words of its own. */
function isAbout(key: string, quote: string, stance: string): boolean {
  const { words } = marksOfStatements[key] ?? { words: [] }
  return words.some((some) => wordsOf(quote).includes(wordsOf(some))) && stance !== ''
}

function offers(
  reading: { who: WhoGuess | null; others: WhoGuess[]; claims: { id: string }[] },
  sourceId: string,
  claimId: string,
): boolean {
  const people = [reading.who, ...reading.others]
  return (
    people.some((it) => it?.known && it.id === sourceId) && reading.claims.some(({ id }) => id === claimId)
  )
}

/** What the panel posts for a suggestion, with what a person chose instead. */
function formOf(
  { key, reading }: Suggestion,
  at: { documentId: string; snapshotId: string },
  choice: Record<string, string>,
) {
  const chosen = { ...reading, claims: claimsOf(reading, choice.claimId) }
  const form = toFormData({ ...valuesOf(chosen), ...at, spans: key, what: likeliestTab(chosen) })
  for (const [name, value] of Object.entries(choice)) form.set(name, value)
  const submission = parsePosted(form, { schema: annotateInput })
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error))
  return submission.value
}

/** The chosen claim first: the panel shows the figure of the passage where the claim is a quantity. */
function claimsOf({ claims: offered }: Suggestion['reading'], chosen: string | undefined) {
  const first = offered.find(({ id }) => id === chosen)
  return first ? [{ ...first, duplicate: true }] : offered
}

function readReport(): string {
  return readdirSync(articles)
    .map((file) => readFileSync(join(articles, file), 'utf8'))
    .join('\n')
}

function wordsOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[.’']/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  return ` ${(words ?? []).join(' ')} `
}
