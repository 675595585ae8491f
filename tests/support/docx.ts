import { crc32, deflateRawSync } from 'node:zlib'

type Entry = { name: string; content: string | Uint8Array; method?: 'stored' | 'deflated' }

/** A ZIP archive (APPNOTE.TXT) of these files. */
export function zip(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content, method = 'deflated' } of entries) {
    const bytes = Buffer.from(content)
    const packed = method === 'stored' ? bytes : deflateRawSync(bytes)
    const label = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
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

/** A Word document with this body (WordprocessingML) and these properties. */
export function docx(body: string, core = ''): Buffer {
  const facts = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>', method: 'stored' },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    ...(core ? [{ name: 'docProps/core.xml', content: facts }] : []),
  ])
}

/** A paragraph of a Word document. */
export function paragraph(words: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}
