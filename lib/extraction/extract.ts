import { decodeText } from '@/lib/extraction/charset'
import { extractDocx } from '@/lib/extraction/docx'
import { DOCX, type Extracted, NOTHING, type Origin, oneLine, Unreadable } from '@/lib/extraction/extracted'
import { extractHtml } from '@/lib/extraction/html'
import { guessLanguage } from '@/lib/extraction/language'
import { extractMessage } from '@/lib/extraction/mail'
import { extractPdf } from '@/lib/extraction/pdf'
import { codePointCount, LONGEST_TEXT, normaliseText } from '@/lib/text/normalise'

/** What is in a page or a file that was brought in. What cannot be read is told as its `problem`, never thrown. */
export async function extract(bytes: Uint8Array, origin: Origin): Promise<Extracted> {
  try {
    const found = await read(bytes, origin)
    const text = normaliseText(found.text)
    const title = found.title || titleOf(origin)
    if (codePointCount(text) <= LONGEST_TEXT) return { ...found, title, text }
    return { ...found, title, text: beginningOf(text), problem: 'long' }
  } catch (error) {
    const problem = error instanceof Unreadable ? error.problem : 'broken'
    return { ...NOTHING, title: titleOf(origin), problem }
  }
}

function read(bytes: Uint8Array, origin: Origin): Promise<Extracted> | Extracted {
  const { mediaType, charset, url } = origin
  switch (mediaType) {
    case 'application/pdf':
      return extractPdf(bytes)
    case 'text/html':
    case 'application/xhtml+xml':
      return extractHtml(decodeText(bytes, charset), url)
    case 'message/rfc822':
      return extractMessage(bytes)
    case DOCX:
      return extractDocx(bytes)
    case 'text/plain':
      return extractPlain(decodeText(bytes, charset))
    default:
      throw new Unreadable('kind')
  }
}

/** As many whole paragraphs as a snapshot may hold. */
function beginningOf(text: string): string {
  const most = text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '')
  const end = most.lastIndexOf('\n\n')
  return end > 0 ? most.slice(0, end) : most
}

/** A plain text begins with its title where its first paragraph is one short line. */
function extractPlain(raw: string): Extracted {
  const text = normaliseText(raw)
  const [first = ''] = text.split('\n\n', 1)
  const title = first.length <= 200 && !first.includes('\n') && first !== text ? oneLine(first) : ''
  return { ...NOTHING, title, language: guessLanguage(text), text, problem: text ? null : 'empty' }
}

function titleOf({ fileName, url }: Origin): string {
  return oneLine(fileName.replace(/\.[a-z\d]{1,8}$/i, '')) || oneLine(url)
}
