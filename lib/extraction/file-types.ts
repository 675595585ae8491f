import { DOCX } from '@/lib/extraction/extracted'

const ENDINGS: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  xhtml: 'application/xhtml+xml',
  mhtml: 'message/rfc822',
  mht: 'message/rfc822',
  eml: 'message/rfc822',
  docx: DOCX,
  pdf: 'application/pdf',
}

/** What a form lets one choose: the names' endings. Lists of addresses are read elsewhere. */
export const ACCEPTED_FILES = '.txt,.html,.htm,.pdf,.docx,.mhtml,.mht,.eml,.csv'

/** The media type of a file that was sent, by how it begins and then by its name; null for what nothing here reads. */
export function fileMediaType(bytes: Uint8Array, name: string): string | null {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 5))
  const ending = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (begin === '%PDF-') return 'application/pdf'
  if (begin.startsWith('PK\x03\x04')) return ending === 'docx' ? DOCX : null
  const type = ENDINGS[ending] ?? null
  return type === DOCX || type === 'application/pdf' ? null : type
}
