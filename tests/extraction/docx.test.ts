import { expect, test } from 'vitest'
import { extract } from '@/lib/extraction/extract'
import { DOCX } from '@/lib/extraction/extracted'
import { cell, control, docx, paragraph, row, run, table, wordDocument, zip } from '@/tests/support/docx'

const read = (bytes: Uint8Array) => extract(bytes, { mediaType: DOCX, charset: '', url: '', fileName: '' })
const textOf = async (body: string, styles = '') => (await read(docx(body, { styles }))).text
const warningsOf = async (body: string, styles = '') => (await read(docx(body, { styles }))).warnings
const by = 'w:id="1" w:author="M. Kols" w:date="2024-03-04T10:00:00Z"'

test('a Word document: paragraphs, tables, boxes; what was deleted is gone', async () => {
  const body = [
    paragraph('The crack in the pillar'),
    '<w:p><w:r><w:t>It was found </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:r><w:t>on Monday &amp; not</w:t><w:br/><w:t>before.</w:t></w:r></w:p>',
    table(row('Day', 'Crossings'), row('Monday', '1,200')),
    `<w:p><w:r><w:t>Around the box.</w:t></w:r><w:r><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></w:r></w:p>`,
    '<w:p/>',
    paragraph('قال المتحدث.'),
  ].join('')
  const core =
    '<dc:title>Report 12</dc:title><dc:creator>M. Kols</dc:creator><dcterms:created>2024-03-04T10:00:00Z</dcterms:created>'
  expect(await read(docx(body, { core }))).toMatchObject({
    title: 'Report 12',
    byline: 'M. Kols',
    published: '2024-03-04',
    text: 'The crack in the pillar\n\nIt was found on Monday & not\nbefore.\n\nDay | Crossings\nMonday | 1,200\n\nAround the box.\n\nIn the box.\n\nقال المتحدث.',
    problem: null,
    warnings: [],
  })
})

test('cells, rows and paragraphs in content controls are read, however deep', async () => {
  const body = [
    table(
      row('Ward', 'Beds', 'Nurses'),
      row('North', control(cell(paragraph('14'))), '3'),
      control(row('South', cell(control(control(paragraph('9')) + paragraph(control(run('of 12'))))), '2')),
    ),
    control(paragraph(run('Counted ') + control(run('on Friday.')))),
  ].join('')
  expect(await textOf(body)).toBe(
    'Ward | Beds | Nurses\nNorth | 14 | 3\nSouth | 9 of 12 | 2\n\nCounted on Friday.',
  )
})

test('tables inside a table stay tables, and the rows around them are kept', async () => {
  const inner = table(row('Diesel', '40'), row('Petrol', '60'))
  const body = table(
    row('Stock', 'Litres'),
    row(cell(paragraph('In the cellar')), cell(paragraph('Two kinds:') + inner + paragraph('Both sealed.'))),
    row('In the yard', '0'),
  )
  expect(await textOf(body)).toBe(
    'Stock | Litres\n\nIn the cellar\n\nTwo kinds:\n\nDiesel | 40\nPetrol | 60\n\nBoth sealed.\n\nIn the yard | 0',
  )
})

test('a box that is anchored in a cell follows the table', async () => {
  const box = `<w:r><w:txbxContent>${paragraph('Provisional.')}</w:txbxContent></w:r>`
  const body = table(row('Ward', cell(paragraph(run('Beds') + box))), row('North', '14'))
  expect(await textOf(body)).toBe('Ward | Beds\nNorth | 14\n\nProvisional.')
})

test('what is there twice for older programs stands once', async () => {
  const box = `<w:txbxContent>${paragraph('Provisional.')}</w:txbxContent>`
  const either = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
  expect(await textOf(paragraph(`${run('Beds')}<w:r>${either}</w:r>`))).toBe('Beds\n\nProvisional.')
})

test('tracked changes: what was inserted and moved stands once, where it is now', async () => {
  const moved = run('The keeper slept.')
  const body = [
    paragraph(`${run('The lamp went out.')}<w:moveFrom ${by}>${run(' ')}${moved}</w:moveFrom>`),
    paragraph(`${run('It was ')}<w:ins ${by}>${run('not ')}</w:ins>${run('lit again.')}`),
    paragraph(`<w:moveTo ${by}>${moved}</w:moveTo>`),
  ].join('')
  expect(await textOf(body)).toBe('The lamp went out.\n\nIt was not lit again.\n\nThe keeper slept.')
})

test('tracked changes: rows and cells that were deleted are gone, and paragraphs that were joined are one', async () => {
  const gone = row('Tuesday', '7').replace('<w:tr>', `<w:tr><w:trPr><w:del ${by}/></w:trPr>`)
  const added = row('Friday', '5').replace('<w:tr>', `<w:tr><w:trPr><w:ins ${by}/></w:trPr>`)
  const cut = `<w:tc><w:tcPr><w:cellDel ${by}/></w:tcPr>${paragraph('approx.')}</w:tc>`
  const body = [
    table(row('Monday', '4', cut), gone, added),
    paragraph('The gate was ', `<w:rPr><w:del ${by}/></w:rPr>`),
    paragraph('left open.', `<w:rPr><w:ins ${by}/></w:rPr>`),
  ].join('')
  expect(await textOf(body)).toBe('Monday | 4\nFriday | 5\n\nThe gate was left open.')
})

test.each([
  ['once', '<w:strike/>'],
  ['twice', '<w:dstrike/>'],
  ['explicitly', '<w:strike w:val="true"/>'],
  ['by its style', '<w:rStyle w:val="Revoked"/>'],
  ['by the style that its style is based on', '<w:rStyle w:val="Doubly"/>'],
])('words struck through %s are left out, and the desk is told', async (_how, look) => {
  const styles =
    '<w:style w:styleId="Revoked"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="Doubly"><w:basedOn w:val="Revoked"/></w:style>'
  const body = paragraph(`${run('The clerk counted ')}${run('85', look)}${run(' 58 ballots.')}`)
  expect(await textOf(body, styles)).toBe('The clerk counted 58 ballots.')
  expect(await warningsOf(body, styles)).toEqual(['struck'])
})

test.each([
  ['in a run', paragraph(`${run('The vault is full.')}${run(' Ask Ines first.', '<w:vanish/>')}`)],
  ['in a cell', table(row(cell(paragraph(run('The vault is full.') + run(' Ask Ines.', '<w:vanish/>')))))],
  [
    'by its style',
    paragraph('The vault is full.') + paragraph('Ask Ines first.', '<w:pStyle w:val="Aside"/>'),
  ],
  [
    'as a row',
    table(
      row('The vault is full.'),
      row('Ask Ines.').replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>'),
    ),
  ],
])('words hidden %s are left out, and the desk is told', async (_how, body) => {
  const styles = '<w:style w:styleId="Aside"><w:rPr><w:vanish/></w:rPr></w:style>'
  expect(await textOf(body, styles)).toBe('The vault is full.')
  expect(await warningsOf(body, styles)).toEqual(['hidden'])
})

test.each([
  ['is off', '<w:strike w:val="0"/><w:vanish w:val="false"/>', ''],
  ['was so before a change', '<w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange>', ''],
  ['is off against the style', '<w:vanish w:val="off"/>', '<w:pStyle w:val="Aside"/>'],
  ['belongs to the mark alone', '', '<w:rPr><w:strike/></w:rPr>'],
  ['belongs to a style that there is not', '<w:rStyle w:val="Nowhere"/>', ''],
  ['goes round in circles', '<w:rStyle w:val="Round"/>', ''],
])('what %s hides and strikes nothing', async (_how, look, properties) => {
  const styles =
    '<w:style w:styleId="Aside"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
  const body = paragraph(run('The ferry sank.', look), properties)
  expect(await textOf(body, styles)).toBe('The ferry sank.')
  expect(await warningsOf(body, styles)).toEqual([])
})

test('two blanks in a row stay where nothing was left out between them', async () => {
  const body = paragraph(`${run('One  two ')}${run(' three')}${run('', '<w:vanish/>')}`)
  expect(await read(docx(body))).toMatchObject({ text: 'One  two  three', warnings: [] })
})

test('where some words are hidden and some struck, both are told', async () => {
  const body = paragraph(run('a', '<w:vanish/>') + run('b', '<w:strike/>') + run('c'))
  expect(await read(docx(body))).toMatchObject({ text: 'c', warnings: ['hidden', 'struck'] })
})

test('notes are left out, and their marks are no digits', async () => {
  const body = paragraph(`${run('There were 17')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' boats.')}`)
  const notes = `<w:footnotes><w:footnote w:id="2">${paragraph('By the harbour book.')}</w:footnote></w:footnotes>`
  const bytes = docx(body, { more: [{ name: 'word/footnotes.xml', content: notes }] })
  expect((await read(bytes)).text).toBe('There were 17 boats.')
})

test.each([
  ['another name', 'word/', 'body7.xml'],
  ['another folder', 'texts/', 'document.xml'],
  ['no folder', '', 'document.xml'],
])('the main part is found under %s', async (_what, folder, main) => {
  expect((await read(docx(paragraph('The dam held.'), { folder, main }))).text).toBe('The dam held.')
})

test('the address of the main part may begin at the root', async () => {
  const target = '<Relationships><Relationship Type="/officeDocument" Target="/a/b.xml"/></Relationships>'
  const bytes = zip([
    { name: '_rels/.rels', content: target },
    { name: 'a/b.xml', content: wordDocument(paragraph('The dam held.')) },
  ])
  expect((await read(bytes)).text).toBe('The dam held.')
})

test('the styles of a main part of another name are its own', async () => {
  const styles = '<w:style w:styleId="Aside"><w:rPr><w:vanish/></w:rPr></w:style>'
  const body = paragraph('Kept.') + paragraph('Not kept.', '<w:pStyle w:val="Aside"/>')
  expect((await read(docx(body, { styles, folder: 'texts/', main: 'body7.xml' }))).text).toBe('Kept.')
})

test('a document without relations, or whose names begin in another way, is read', async () => {
  const bare = zip([{ name: 'word/document.xml', content: wordDocument(paragraph('The dam held.')) }])
  expect((await read(bare)).text).toBe('The dam held.')
  const other = wordDocument(paragraph('The dam held.')).replaceAll('w:', 'ns0:')
  expect((await read(zip([{ name: 'word/document.xml', content: other }]))).text).toBe('The dam held.')
})

test('archives that are no document, are damaged, or are locked', async () => {
  const document = { name: 'word/document.xml', content: wordDocument(paragraph('The dam held.')) }
  const sheet = { name: 'word/document.xml', content: '<workbook><t>1</t></workbook>' }
  expect((await read(zip([{ name: 'a.txt', content: 'x' }]))).problem).toBe('kind')
  expect((await read(zip([sheet]))).problem).toBe('kind')
  expect((await read(docx(paragraph('The dam held.')).subarray(0, 200))).problem).toBe('broken')
  expect((await read(Buffer.from('PK\x03\x04 and then nothing of the sort'))).problem).toBe('broken')
  expect((await read(zip([{ ...document, encrypted: true }]))).problem).toBe('locked')
  expect((await read(docx('').subarray(0))).problem).toBe('empty')
})

test('archives that are made to burst', async () => {
  const bomb = docx(paragraph('a'.repeat(45_000_000)))
  expect(bomb.length).toBeLessThan(200_000)
  expect((await read(bomb)).problem).toBe('heavy')
})

test('relations, entities and nesting that are made to burst', async () => {
  const padded = `<Relationships>${' '.repeat(2_000_000)}</Relationships>`
  expect((await read(zip([{ name: '_rels/.rels', content: padded }]))).problem).toBe('heavy')
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`
  expect((await read(docx(`${laughs}${paragraph('&b;')}`))).text).not.toContain('haha')
  const deep = control('').split('</w:sdtContent>')
  const nested = deep[0]?.repeat(10_000) + paragraph('x')
  expect((await read(docx(nested))).problem).toBe('broken')
})
