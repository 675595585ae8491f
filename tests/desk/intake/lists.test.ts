import { expect, test } from 'vitest'
import { readAddressList } from '@/lib/desk/intake/address-list'
import { addressesInput, readAddress } from '@/lib/desk/intake/schema'
import { DOCX } from '@/lib/extraction/extracted'
import { fileMediaType } from '@/lib/extraction/file-types'

test.each([
  ['https://a.org/x', 'https://a.org/x'],
  [' http://a.org ', 'http://a.org'],
  ['a.org/x', 'https://a.org/x'],
  ['a.org:8080/x', 'https://a.org:8080/x'],
  ['localhost:4200/x', 'https://localhost:4200/x'],
  ['ftp://a.org', null],
  ['javascript:alert(1)', null],
  ['two words', null],
  ['word', null],
  ['17', null],
  ['1.', null],
  ['mailto:me@a.org', null],
  ['', null],
  [`https://a.org/${'x'.repeat(2_000)}`, null],
])('the address %j is read as %j', (typed, url) => {
  expect(readAddress(typed)).toBe(url)
})

const parsed = (addresses: string) => {
  const result = addressesInput.safeParse({ addresses })
  return result.success ? result.data.addresses.map(({ url }) => url) : result.error.issues[0]?.message
}

test('addresses stand one a line, each once', () => {
  expect(parsed('https://a.org/1\r\n\n a.org/2 \nhttps://a.org/1\n')).toEqual([
    'https://a.org/1',
    'https://a.org/2',
  ])
  expect(parsed(' \n ')).toBe('required')
  expect(parsed('nothing')).toBe('bad_url')
  expect(parsed('https://a.org/1\nnothing')).toBe('intake_lines')
  expect(parsed(Array.from({ length: 201 }, (_, n) => `a.org/${n}`).join('\n'))).toBe('intake_many')
})

test('a list with named columns, in any order and with any of the usual signs between them', () => {
  const known = { url: 'https://a.org/1', title: 'One, two', publisher: 'Courier', published: '2024-03-04' }
  const bare = { url: 'https://a.org/2', title: '', publisher: '', published: '' }
  for (const [list, sign] of [
    ['\ufeffTitle,URL,Publisher,Date\n"One, two",https://a.org/1,Courier,2024-03-04\n,a.org/2,,\n', ','],
    ['Publisher;Date;Link;Title\nCourier;2024-03-04;https://a.org/1;One, two\n;;a.org/2\n\n', ';'],
    ['address\ttitle\tsource\tpublished\nhttps://a.org/1\tOne, two\tCourier\t2024-03-04\na.org/2', 'tab'],
  ]) {
    expect(readAddressList(list ?? ''), sign).toEqual({ ok: true, addresses: [known, bare] })
  }
})

test('a list without names: the column that holds addresses', () => {
  const list = readAddressList('1,https://a.org/1\n2,https://a.org/2\n3,https://a.org/1\n')
  expect(list.ok && list.addresses.map(({ url }) => url)).toEqual(['https://a.org/1', 'https://a.org/2'])
})

test.each([
  ['', 'intake_list', 0],
  ['one,two\nthree,four', 'intake_list_line', 1],
  ['url\nhttps://a.org/1\nnothing', 'intake_list_line', 3],
  ['url,title\nhttps://a.org/1,"open', 'intake_list', 0],
  [Array.from({ length: 201 }, (_, n) => `a.org/${n}`).join('\n'), 'intake_many', 0],
])('a list that cannot be read: %j', (list, message, line) => {
  expect(readAddressList(list)).toEqual({ ok: false, message, line })
})

test('a file is known by how it begins, and then by its name', () => {
  const type = (begin: string, name: string) => fileMediaType(Buffer.from(begin, 'latin1'), name)
  expect(type('%PDF-1.7', 'a.txt')).toBe('application/pdf')
  expect(type('PK\x03\x04', 'a.docx')).toBe(DOCX)
  expect(type('PK\x03\x04', 'a.zip')).toBeNull()
  expect(type('PK\x03\x04', 'a.txt')).toBeNull()
  expect(type('<p>', 'a.docx')).toBeNull()
  expect(type('x', 'a.pdf')).toBeNull()
  expect(type('<p>', 'A.HTML')).toBe('text/html')
  expect(type('From:', 'a.mhtml')).toBe('message/rfc822')
  expect(type('From:', 'a.eml')).toBe('message/rfc822')
  expect(type('x', 'a.txt')).toBe('text/plain')
  expect(type('x', 'a.exe')).toBeNull()
  expect(type('x', 'txt')).toBeNull()
})
