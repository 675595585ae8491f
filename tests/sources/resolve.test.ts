import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/database/database'
import { createSource } from '@/lib/sources/create'
import { resolveSource } from '@/lib/sources/resolve'
import { sourceInput } from '@/lib/sources/schema'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { value } from '@/tests/support/results'

testDatabase()

const ids: Record<string, string> = {}
beforeAll(async () => {
  const editor = await person('editor')
  const make = async (name: string, aliases = '') => {
    const input = sourceInput.parse({ name, kind: 'person', aliases, anyway: 'on' })
    return value(await createSource(editor, input))
  }
  ids.agency = (await make('Agence Générale', 'AG\nGeneral Agency')).id
  ids.first = (await make('Jordan Reed')).id
  ids.second = (await make('Jordan Reed')).id
  ids.office = (await make('General agency')).id
})

test.each([
  ['its name', 'Agence Générale', 'agency'],
  ['its name without accents and case', 'agence generale', 'agency'],
  ['its slug', 'agence-generale', 'agency'],
  ['its address', '/sources/agence-generale', 'agency'],
  ['its address on a site', 'https://desk.example/sources/agence-generale?x=1', 'agency'],
  ['an alias', 'AG', 'agency'],
  ['an alias as it stands, before a name that differs in case', 'General Agency', 'agency'],
  ['a name as it stands, before an alias that differs in case', 'General agency', 'office'],
  ['blanks around it', '  AG ', 'agency'],
  ['the address of one of two namesakes', '/sources/jordan-reed-2', 'second'],
  ['the slug of one of two namesakes', 'jordan-reed-2', 'second'],
])('a source is found by %s', async (_how, text, key) => {
  expect(await resolveSource(db, text)).toEqual({ ok: true, id: ids[key] })
})

test('a source is found by its id', async () => {
  expect(await resolveSource(db, ids.agency ?? '')).toEqual({ ok: true, id: ids.agency })
})

test.each(['', 'Agence', 'jordan', '/sources/nobody'])('%j names no source', async (text) => {
  expect(await resolveSource(db, text)).toEqual({ ok: false, why: 'unknown' })
})

test('a name that several sources have is not guessed; each is named with its address', async () => {
  for (const text of ['Jordan Reed', 'jordan REED']) {
    const found = await resolveSource(db, text)
    expect(found).toMatchObject({ ok: false, why: 'ambiguous' })
    const candidates = !found.ok && found.why === 'ambiguous' ? found.candidates : []
    expect(candidates.map((it) => it.id).sort()).toEqual([ids.first, ids.second].sort())
    expect(candidates.map((it) => it.detail).sort()).toEqual([
      '/sources/jordan-reed',
      '/sources/jordan-reed-2',
    ])
  }
})

test('a name and an alias that read alike but for case are not guessed between', async () => {
  expect(await resolveSource(db, 'GENERAL AGENCY')).toMatchObject({ ok: false, why: 'ambiguous' })
})
