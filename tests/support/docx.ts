import { crc32, deflateRawSync } from 'node:zlib'

type Entry = {
  name: string
  content: string | Uint8Array
  method?: 'stored' | 'deflated'
  encrypted?: boolean
}

/** A ZIP archive (APPNOTE.TXT) of these files. */
export function zip(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content, method = 'deflated', encrypted = false } of entries) {
    const bytes = Buffer.from(content)
    const packed = method === 'stored' ? bytes : deflateRawSync(bytes)
    const label = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(encrypted ? 1 : 0, 2)
    head.writeUInt16LE(method === 'stored' ? 0 : 8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(label.length, 22)
    const begin = Buffer.from('PK\x03\x04', 'latin1')
    local.push(begin, head, label, packed)
    const entry = Buffer.alloc(12)
    entry.writeUInt32LE(at, 8)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, Buffer.alloc(2), entry, label)
    at += begin.length + head.length + label.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, directory, end])
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const P = 'http://schemas.openxmlformats.org/package/2006'

type Parts = {
  /** What the document says of itself, as elements of its core properties. */
  core?: string
  /** Its `w:style` elements. */
  styles?: string
  /** The folder and the name of its main part. */
  folder?: string
  main?: string
  more?: readonly Entry[]
}

/** A Word document with this body (WordprocessingML), each part found by the relations of the package (ECMA-376). */
export function docx(
  body: string,
  { core = '', styles = '', folder = 'word/', main = 'document.xml', more = [] }: Parts = {},
): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>', method: 'stored' },
    {
      name: '_rels/.rels',
      content: relations([
        [`${P}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${R}/officeDocument`, `${folder}${main}`],
      ]),
    },
    { name: `${folder}${main}`, content: wordDocument(body) },
    ...(core ? [{ name: 'docProps/core.xml', content: coreProperties(core) }] : []),
    ...(styles
      ? [
          { name: `${folder}_rels/${main}.rels`, content: relations([[`${R}/styles`, 'styles.xml']]) },
          { name: `${folder}styles.xml`, content: `<w:styles ${W}>${styles}</w:styles>` },
        ]
      : []),
    ...more,
  ])
}

/** The main part of a Word document. */
export function wordDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`
}

function coreProperties(elements: string): string {
  return `<cp:coreProperties xmlns:cp="${P}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${elements}</cp:coreProperties>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${P}/relationships">${each.join('')}</Relationships>`
}

/** A run of words with these properties. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A paragraph of these runs, or of words. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
}

/** A table of these rows, each made of its cells. */
export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

/** A row of cells: words, or what stands in them. */
export function row(...cells: string[]): string {
  return `<w:tr>${cells.map((it) => (it.startsWith('<') ? it : cell(paragraph(it)))).join('')}</w:tr>`
}

export function cell(content: string): string {
  return `<w:tc>${content}</w:tc>`
}

/** A content control around something. */
export function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}
