import { describe, expect, test } from 'vitest'
import { decodeText } from '@/lib/desk/imports/decoding'
import { readFile } from '@/lib/desk/imports/read-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = async (content: string | Uint8Array) =>
  readFile(typeof content === 'string' ? bytes(content) : content)
const table = async (content: string | Uint8Array) => {
  const result = await read(content)
  if (!result.ok || result.content.kind === 'claim_review') throw new Error('no table was read')
  return result.content
}

describe('the letters of a file', () => {
  const utf16 = (text: string, big: boolean, mark: boolean) => {
    const buffer = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
    return new Uint8Array(big ? buffer.swap16() : buffer)
  }
  test.each([
    ['utf-8', bytes('claim;né')],
    ['utf-8', bytes('\uFEFFclaim;né')],
    ['utf-16le', utf16('claim;né', false, true)],
    ['utf-16be', utf16('claim;né', true, true)],
    ['utf-16le', utf16('claim;né', false, false)],
    ['utf-16be', utf16('claim;né', true, false)],
    ['windows-1252', new Uint8Array(Buffer.from('claim;né', 'latin1'))],
  ] as const)('are read as %s', (encoding, content) => {
    expect(decodeText(content)).toEqual({ text: 'claim;né', encoding })
  })

  test('Windows-1252 has quotation marks where Latin 1 has none', () => {
    expect(decodeText(new Uint8Array([0x93, 0xe9, 0x94])).text).toBe('“é”')
  })
})

describe('a table', () => {
  test.each([
    ['a,b\n"1,5",2', ['1,5', '2']],
    ['a;b\n1,5;2', ['1,5', '2']],
    ['a\tb\n1,5\t2', ['1,5', '2']],
    ['"a;x",b\n1;5,2', ['1;5', '2']],
    ['sep=;\na;b\n1,5;2', ['1,5', '2']],
    ['a,b\r\n"one\r\ntwo","say ""so"""\r\n', ['one\r\ntwo', 'say "so"']],
    ['a,b\n5" pipe,2', ['5" pipe', '2']],
  ])('is read whatever parts its cells: %j', async (text, row) => {
    expect((await table(text)).rows).toEqual([row])
  })

  test('names each column once, leaves blank lines out, and keeps rows of another length as they are', async () => {
    const { columns, rows } = await table('date,date,\n1,2,3\n,,\n\n4\n5,6,7,8\n')
    expect(columns).toEqual(['date', 'date (2)', 'Column 3'])
    expect(rows).toEqual([['1', '2', '3'], ['4'], ['5', '6', '7', '8']])
  })

  test.each([
    ['', 'import_empty'],
    ['a,b\n', 'import_empty'],
    ['a,b\n"open,2\n3,4', 'import_csv'],
    [`a\n${'1\n'.repeat(20_001)}`, 'import_too_many_rows'],
    [`${'a,'.repeat(200)}a\n1`, 'import_too_many_columns'],
    ['{"a": 1', 'import_json'],
    ['[1, 2]', 'import_empty'],
    ['[{"a": 1}, 2]', 'import_json_shape'],
    ['{"a": [], "b": []}', 'import_json_shape'],
    ['<html><p>No review</p>', 'import_no_reviews'],
  ])('that cannot be read says why: %.20j', async (text, message) => {
    expect(await read(text)).toMatchObject({ ok: false, message })
  })

  test('may hold 20,000 rows', async () => {
    expect((await table(`a\n${'1\n'.repeat(20_000)}`)).rows).toHaveLength(20_000)
  })
})

describe('JSON', () => {
  test('is a table of what its objects say, also of what stands in objects within', async () => {
    const content = await table(
      '{"data": [{"a": 1, "by": {"name": "X"}}, {"a": null, "tags": ["p", "q"], "c": true}]}',
    )
    expect(content).toEqual({
      kind: 'json',
      columns: ['a', 'by.name', 'tags', 'c'],
      rows: [
        ['1', 'X', '', ''],
        ['', '', 'p; q', 'true'],
      ],
    })
  })

  test('may stand line by line', async () => {
    expect(await table('{"a":"1"}\n\n{"a":"2"}\n')).toMatchObject({ rows: [['1'], ['2']] })
    expect(await read('{"a":"1"}\n{"a":')).toMatchObject({ ok: false, message: 'import_json', detail: '2' })
  })
})
