import PostalMime from 'postal-mime'
import { foundDate } from '@/lib/extraction/dates'
import { type Extracted, NOTHING, oneLine, Unreadable } from '@/lib/extraction/extracted'
import { extractHtml, parsePage } from '@/lib/extraction/html'
import { paragraphsOf } from '@/lib/extraction/html-paragraphs'
import { guessLanguage } from '@/lib/extraction/language'

/** A page that a browser saved whole (RFC 2557), or an e-mail (RFC 5322): told apart by where the message is from. */
export async function extractMessage(bytes: Uint8Array): Promise<Extracted> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch(() => {
    throw new Unreadable('broken')
  })
  const header = (name: string) => oneLine(mail.headers.find(({ key }) => key === name)?.value, 2_000)
  const saved = header('snapshot-content-location')
  // Frames follow the page that they stand in.
  const html = (mail.html ?? '').replace(/(<\/html\s*>)[\s\S]*$/i, '$1')
  if (html && (saved || /saved by/i.test(header('from')) || !mail.from?.address)) {
    const page = extractHtml(html, URL.canParse(saved) ? saved : '')
    return {
      ...page,
      title: page.title || oneLine(mail.subject),
      canonicalUrl: page.canonicalUrl || (/^https?:/.test(saved) ? saved : ''),
    }
  }
  const text = mail.text?.trim() || (html ? paragraphsOf(parsePage(html).body) : '')
  if (!text && !mail.subject) throw new Unreadable('empty')
  return {
    ...NOTHING,
    title: oneLine(mail.subject),
    byline: oneLine(mail.from?.name || mail.from?.address),
    publisher: oneLine(mail.from?.name || mail.from?.address, 100),
    published: foundDate(header('date')),
    language: guessLanguage(text),
    text,
    problem: text ? null : 'empty',
  }
}
