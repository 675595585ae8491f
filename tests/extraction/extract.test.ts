import { expect, test } from 'vitest'
import { extract } from '@/lib/extraction/extract'
import type { Extracted, Origin } from '@/lib/extraction/extracted'
import {
  ARABIC,
  ARABIC_TEXT,
  BARE,
  BODY,
  CONSENT,
  FIRST,
  ONLY_JSON_LD,
  PAYWALL,
  ROBOT,
  SCRIPT_ONLY,
  SECOND,
  TEXT,
  THIRD,
  WITH_JSON_LD,
  WITH_META,
} from '@/tests/desk/intake/pages'
import { pdf } from '@/tests/support/pdf'

const URL = 'https://www.courier.example/news/bridge'

function read(content: string | Uint8Array, origin: Partial<Origin> = {}): Promise<Extracted> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return extract(bytes, { mediaType: 'text/html', charset: '', url: URL, fileName: '', ...origin })
}

test('a page that describes itself in JSON-LD', async () => {
  expect(await read(WITH_JSON_LD)).toEqual({
    title: 'Bridge closed after crack is found',
    byline: 'Ada Lind, Bo Marsh',
    publisher: 'The Senn Courier',
    published: '2024-03-04 08:30',
    language: 'en-GB',
    canonicalUrl: 'https://www.courier.example/news/bridge?utm_source=feed',
    text: [
      FIRST,
      'What the authority says',
      SECOND,
      'The ferry runs at seven.',
      'It runs again at five.',
      'We were not asked, said one of those who live there, and we would have had something to say.',
      'Day | Crossings\nMonday | 1,200',
      THIRD,
    ].join('\n\n'),
    problem: null,
    warnings: [],
  })
})

test('a page that describes itself in meta elements', async () => {
  expect(await read(WITH_META)).toEqual({
    title: 'Bridge closed',
    byline: 'Ada Lind',
    publisher: 'Courier',
    published: '2024-03-05 01:30',
    language: 'en-US',
    canonicalUrl: 'https://m.courier.example/bridge',
    text: TEXT,
    problem: null,
    warnings: [],
  })
})

test('a page that describes itself by its layout alone', async () => {
  const found = await read(BARE)
  expect(found).toMatchObject({
    title: 'Bridge closed',
    byline: 'Ada Lind',
    publisher: 'courier.example',
    published: '2024-03-04',
    language: 'en',
    problem: null,
  })
  expect(found.text).toContain(`${FIRST}\n\n${SECOND}\n${THIRD}`)
  expect(found.text).not.toMatch(/Sport|Imprint/)
})

test('a page that holds its text in JSON-LD only', async () => {
  expect(await read(ONLY_JSON_LD)).toMatchObject({
    title: 'Bridge closed',
    byline: 'Ada Lind',
    publisher: 'The Senn Courier',
    published: '2024-03-04',
    text: TEXT,
    problem: null,
  })
})

test('a page that is written from right to left, and says so neither here nor there', async () => {
  const facts = { title: 'إغلاق الجسر', publisher: 'بريد السن', language: 'ar', text: ARABIC_TEXT }
  expect(await read(ARABIC)).toMatchObject(facts)
  expect(await read(ARABIC.replace(' lang="ar" dir="rtl"', ''))).toMatchObject(facts)
})

test.each([
  ['windows-1256, by the header', 'windows-1256', '', '\xc7\xe1\xcc\xd3\xd1', 'الجسر'],
  ['windows-1256, by the page', '', '<meta charset=windows-1256>', '\xc7\xe1\xcc\xd3\xd1', 'الجسر'],
  [
    'ISO 8859-1, by http-equiv',
    '',
    '<meta http-equiv=content-type content="text/html; charset=iso-8859-1">',
    'Br\xfccke',
    'Brücke',
  ],
  ['windows-1252, because UTF-8 does not fit', '', '', 'Br\xfccke \x93zu\x94', 'Brücke “zu”'],
  ['a charset that there is not', 'utf-42', '<meta charset=klingon>', 'Br\xc3\xbccke', 'Brücke'],
  ['UTF-8, whatever the header says, by its mark', 'latin1', '', '\xef\xbb\xbfBr\xc3\xbccke', 'Brücke'],
  ['UTF-16 by its mark', '', '', '\xff\xfeB\0r\0\xfc\0c\0k\0e\0', 'Brücke'],
  ['bytes that do not fit', 'utf-8', '', 'Br\xfccke', 'Br\ufffdcke'],
])('charset: %s', async (_what, charset, meta, bytes, words) => {
  const wide = bytes.startsWith('\xff\xfe')
  const content = wide
    ? bytes
    : `${bytes.slice(0, bytes.startsWith('\xef') ? 3 : 0)}${meta}<p>${bytes.replace('\xef\xbb\xbf', '')}</p>`
  const found = await read(Buffer.from(content, 'latin1'), { charset })
  expect(found.text).toBe(words)
})

test.each([
  ['script', SCRIPT_ONLY],
  ['consent', CONSENT],
  ['paywall', PAYWALL],
  ['robot', ROBOT],
  ['script', '<html><body><script src=/a.js></script></body></html>'],
  ['empty', '<html><body><p> </p></body></html>'],
  ['empty', ''],
])('a page that shows no article: %s', async (problem, page) => {
  expect((await read(page)).problem).toBe(problem)
})

test('an article about cookies, captchas and scripts is one all the same', async () => {
  const about = `<article><p>The site asks for consent to cookies.</p>${BODY}<p>Without JavaScript a captcha shows, she said; subscribe to read more about it.</p></article>`
  expect((await read(about)).problem).toBeNull()
})

test.each([
  ['another site', 'https://www.elsewhere.example/news/bridge', ''],
  ['another port', 'https://www.courier.example:8443/news/bridge', ''],
  ['the front page', 'https://www.courier.example/', ''],
  ['no web address', 'javascript:alert(1)', ''],
  ['a relative one', '/news/the-bridge', 'https://www.courier.example/news/the-bridge'],
  ['the mobile site', 'https://m.courier.example/x', 'https://m.courier.example/x'],
])('an address of its own counts within the site: %s', async (_what, href, canonicalUrl) => {
  const page = `<link rel="canonical" href="${href}"><article>${BODY}</article>`
  expect((await read(page)).canonicalUrl).toBe(canonicalUrl)
})

test.each([
  ['2024-03-04', '2024-03-04'],
  ['2024-03-04T09:30:00Z', '2024-03-04 09:30'],
  ['2024-03-04T09:30:00.123+0530', '2024-03-04 04:00'],
  ['2024-03-04T09:30', '2024-03-04'],
  ['20240304', '2024-03-04'],
  ['Mon, 04 Mar 2024 09:30:00 +0100', '2024-03-04 08:30'],
  ['March 4, 2024', '2024-03-04'],
  ['Published on 4th Mar. 2024 at noon', '2024-03-04'],
  ['2024-02-30', ''],
  ['04/03/2024', ''],
  ['yesterday', ''],
])('a date written %s', async (written, published) => {
  const page = `<meta property="article:published_time" content="${written}"><article>${BODY}</article>`
  expect((await read(page)).published).toBe(published)
})

test('a PDF: paragraphs by gap, indent and size, words parted at the line’s end, running heads and page numbers', async () => {
  const head = { text: 'Roads Authority · Report 12', y: 800, size: 8 }
  const page = (number: number, lines: [string, number, number?][]) => [
    head,
    ...lines.map(([text, y, x]) => ({ text, y, ...(x === undefined ? {} : { x }) })),
    { text: `Page ${number} of 3`, y: 40, size: 8 },
  ]
  const bytes = pdf(
    [
      [
        { text: 'The crack in the pillar', y: 760, size: 20 },
        ...page(1, [
          ['The crack was found on Monday by an engi-', 720],
          ['neer of the well-known firm that had been asked', 706],
          ['to look at it.', 692],
          ['The next paragraph stands apart and is well-', 664],
          ['known for it.', 650],
          ['Indented lines begin one too.', 636, 90],
          ['It goes on over the', 622],
        ]),
      ],
      page(2, [
        ['page (as sentences do).', 760],
        ['It ends here.', 746],
        ['A new one.', 718],
        ['And on.', 704],
      ]),
      page(3, [['The end.', 760]]),
    ],
    "/Title (Microsoft Word - report.docx) /Author (M. Kols) /CreationDate (D:20240304233000-02'00')",
  )
  expect(await read(bytes, { mediaType: 'application/pdf', url: '' })).toEqual({
    title: 'The crack in the pillar',
    byline: 'M. Kols',
    publisher: '',
    published: '2024-03-05',
    language: 'en',
    canonicalUrl: '',
    text: [
      'The crack in the pillar',
      'The crack was found on Monday by an engineer of the well-known firm that had been asked to look at it.',
      'The next paragraph stands apart and is well-known for it.',
      'Indented lines begin one too. It goes on over the page (as sentences do). It ends here.',
      'A new one. And on.',
      'The end.',
    ].join('\n\n'),
    problem: null,
    warnings: [],
  })
})

test('a PDF without text, and what is none', async () => {
  expect((await read(pdf([[]]), { mediaType: 'application/pdf' })).problem).toBe('pictures')
  expect((await read('%PDF-1.7 and nothing', { mediaType: 'application/pdf' })).problem).toBe('broken')
})

test('a page that a browser saved whole', async () => {
  const message = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.courier.example/news/bridge?utm_source=x',
    'Subject: =?utf-8?Q?Bridge=20closed?=',
    'Date: Mon, 4 Mar 2024 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----M"',
    '',
    '------M',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://www.courier.example/news/bridge?utm_source=x',
    '',
    `<html><head><meta charset=3D"utf-8"></head><body><article>${BODY.replaceAll('“', '=E2=80=9C').replaceAll('”', '=E2=80=9D')}</article></body></html>`,
    '------M',
    'Content-Type: text/html',
    'Content-Location: https://ads.example/frame',
    '',
    '<html><body><p>An advertisement in a frame</p></body></html>',
    '------M--',
  ].join('\r\n')
  expect(await read(message, { mediaType: 'message/rfc822', url: '' })).toMatchObject({
    title: 'Bridge closed',
    publisher: 'courier.example',
    canonicalUrl: 'https://www.courier.example/news/bridge?utm_source=x',
    text: TEXT,
    problem: null,
  })
})

test('an e-mail', async () => {
  const message = [
    'From: "Roads Authority, Press" <press@roads.example>',
    'To: desk@newsroom.example',
    'Subject: =?iso-8859-1?Q?Br=FCcke_closed?=',
    'Date: Mon, 4 Mar 2024 10:00:00 +0100',
    'Content-Type: multipart/alternative; boundary=M',
    '',
    '--M',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${FIRST}\r\n\r\n${THIRD}`,
    '--M',
    'Content-Type: text/html',
    '',
    `<p>${FIRST}</p>`,
    '--M--',
  ].join('\r\n')
  const origin = { mediaType: 'message/rfc822', url: '' }
  expect(await read(message, origin)).toMatchObject({
    title: 'Brücke closed',
    byline: 'Roads Authority, Press',
    publisher: 'Roads Authority, Press',
    published: '2024-03-04 09:00',
    language: 'en',
    text: `${FIRST}\n\n${THIRD}`,
  })
  const formatted = message.replace('text/plain; charset=utf-8', 'application/x-other')
  expect((await read(formatted, origin)).text).toBe(FIRST)
})

test('a plain text begins with its title', async () => {
  const origin = { mediaType: 'text/plain', url: '', fileName: 'wire 12.txt' }
  expect(await read(`Bridge closed\r\n\r\n${FIRST}`, origin)).toMatchObject({
    title: 'Bridge closed',
    language: 'en',
    text: `Bridge closed\n\n${FIRST}`,
  })
  expect(await read(FIRST, origin)).toMatchObject({ title: 'wire 12', text: FIRST })
})

test('what is hidden, and what belongs to no text, is left out; preformatted lines stay', async () => {
  const found = await read(
    `<article>${BODY}<p hidden>Hidden</p><p aria-hidden="true">Decorative</p><form><p>Your address</p></form><pre>one\n  two</pre><p>Soft­ened <b>bold</b><i>italic</i> end</p></article>`,
  )
  expect(found.text.endsWith(`${THIRD}\n\none\n  two\n\nSoft­ened bolditalic end`)).toBe(true)
  expect(found.text).not.toMatch(/Hidden|Decorative|Your address/)
})
