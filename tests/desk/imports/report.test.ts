import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import {
  fateAsked,
  getImport,
  listImportRows,
  listImports,
  listSamples,
} from '@/lib/desk/imports/desk-queries'
import { type ReportWords, reportStream } from '@/lib/desk/imports/report'
import { testDatabase } from '@/tests/support/database'
import { importAll, plan, upload } from '@/tests/support/import-files'
import { person } from '@/tests/support/people'
import { makeClaim } from '@/tests/support/records'

testDatabase({ fresh: 'test' })

const WORDS: ReportWords = {
  headings: { row: 'Row', fate: 'Fate', why: 'Why', address: 'Address' },
  claim: 'Claim',
  fate: (fate) => fate ?? 'open',
  why: ({ notes, faults }) =>
    [...notes.map(({ key }) => key), ...faults.map(({ message }) => message)].join(' '),
}

async function reportOf(id: string): Promise<string[][]> {
  const run = await getImport(id)
  if (!run) throw new Error('no such import')
  const text = await new Response(reportStream(run, WORDS)).text()
  return parse(text)
}

test('the report has every row as it was, what became of it, and where; and no formula', async () => {
  const editor = await person('editor')
  const id = await importAll(
    editor,
    'claim,note,event date\nThe ferry sank,"=HYPERLINK(""http://evil.example"")",2023\n+1 ferry,-2,never\n@port,"a ""quoted""\nline",\n',
  )
  const site = process.env.SITE_URL ?? 'http://localhost:3000'
  expect(await reportOf(id)).toEqual([
    ['Row', 'claim', 'note', 'event date', 'Fate', 'Why', 'Address'],
    [
      '1',
      'The ferry sank',
      `'=HYPERLINK("http://evil.example")`,
      '2023',
      'create',
      '',
      `${site}/claims/the-ferry-sank`,
    ],
    ['2', "'+1 ferry", "'-2", 'never', 'refuse', 'bad_date', ''],
    ['3', "'@port", 'a "quoted"\nline', '', 'create', '', `${site}/claims/port`],
  ])
})

test('a long report comes whole and in order', async () => {
  const editor = await person('editor')
  const id = await upload(
    editor,
    `claim\n${Array.from({ length: 1_300 }, (_, n) => `Ship ${n}`).join('\n')}\n`,
  )
  const rows = await reportOf(id)
  expect(rows.slice(1).map(([number]) => Number(number))).toEqual(
    Array.from({ length: 1_300 }, (_, n) => n + 1),
  )
  expect(rows.at(-1)).toEqual(['1300', 'Ship 1299', 'open', '', ''])
})

test('rows are listed by what would become of them, with the record that each is about', async () => {
  const editor = await person('editor')
  const claimId = await makeClaim(editor, 'The ferry sank')
  const id = await upload(
    editor,
    'claim,date\nThe ferry sank,2023\nThe port was closed,2023\nThe port was closed,2024\n',
  )
  await plan(editor, id, { columns: ['proposition', ''] })
  const run = await getImport(id)
  if (!run) throw new Error('no such import')
  expect(run).toMatchObject({ stage: 'planned', counts: { create: 1, duplicate: 2, open: 0 } })
  const { rows, page } = await listImportRows(run, fateAsked('duplicate'), undefined)
  expect(page.total).toBe(2)
  expect(rows).toMatchObject([
    { number: 1, text: 'The ferry sank', link: { href: `/desk/claims/${claimId}`, text: 'The ferry sank' } },
    {
      number: 3,
      link: null,
      said: { notes: [{}, {}, { key: 'rules.imports.row', values: { row: 2 } }] },
    },
  ])
  expect(fateAsked('nonsense')).toBeUndefined()
  expect(await listSamples(id, run.columns)).toEqual([
    ['The ferry sank', 'The port was closed'],
    ['2023', '2024'],
  ])
  expect((await listImports(undefined)).imports).toMatchObject([{ id, stage: 'planned', total: 3 }])
})
