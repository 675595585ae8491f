import { beforeAll, expect, test } from 'vitest'
import { searchSources } from '@/lib/desk/annotations/who-queries'
import { createSource } from '@/lib/sources/create'
import { sourceInput } from '@/lib/sources/schema'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { value } from '@/tests/support/results'

testDatabase()

beforeAll(async () => {
  const editor = await person('editor')
  const make = async (name: string, aliases = '') =>
    value(await createSource(editor, sourceInput.parse({ name, kind: 'person', aliases, anyway: 'on' })))
  await make('José Amir-Lund', 'Commander Lund')
  await make('Authority of the Port of Norbury', 'NPA')
  await make('Port Authority')
  await make('Ministry of Health of Norway')
  await make('أحمد محمّد')
})

const names = async (typed: string) =>
  (await searchSources(typed)).map((it) => [it.name, it.why.values?.name])

test.each([
  [
    'port',
    [
      ['Port Authority', 'Port Authority'],
      ['Authority of the Port of Norbury', 'Authority of the Port of Norbury'],
    ],
  ],
  ['norw', [['Ministry of Health of Norway', 'Ministry of Health of Norway']]],
  ['lund', [['José Amir-Lund', 'Commander Lund']]],
  ['JOSE amir', [['José Amir-Lund', 'José Amir-Lund']]],
  ['health norway', [['Ministry of Health of Norway', 'Ministry of Health of Norway']]],
  ['npa', [['Authority of the Port of Norbury', 'NPA']]],
  ['احمد', [['أحمد محمّد', 'أحمد محمّد']]],
  ['محمد', [['أحمد محمّد', 'أحمد محمّد']]],
])('typing %s finds whoever is called so, those first whose names begin so', async (typed, found) => {
  expect(await names(typed)).toEqual(found)
})

test.each(['  ', '%', '_', '"', '*', '-', 'por*t', 'NEAR(a b)', 'port OR npa', 'words:port', '🙂'])(
  '%j commands nothing, and finds nobody',
  async (typed) => {
    expect(await searchSources(typed)).toEqual([])
  },
)
