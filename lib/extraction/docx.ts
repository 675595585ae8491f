import { foundDate } from '@/lib/extraction/dates'
import { partOf, relatedPart } from '@/lib/extraction/docx-package'
import { wordsOfDocument } from '@/lib/extraction/docx-paragraphs'
import { type Extracted, NOTHING, oneLine, Unreadable } from '@/lib/extraction/extracted'
import { guessLanguage, languageTag } from '@/lib/extraction/language'
import { childOf, nearest } from '@/lib/extraction/xml'

/**
 * The paragraphs of a Word document (Office Open XML), and what it says of itself. Notes are left out, and so are words that
 * are deleted, moved away, struck through or hidden; of the last two the warnings tell.
 * @throws Unreadable for what is no such document, is damaged or encrypted, or becomes too large.
 */
export async function extractDocx(bytes: Uint8Array): Promise<Extracted> {
  const main =
    (await relatedPart(bytes, null, '/officeDocument')) ?? (await partOf(bytes, 'word/document.xml'))
  // Workbooks and slides are packages as well.
  if (!main || !childOf(main.xml, 'document')) throw new Unreadable('kind')
  const styles = await relatedPart(bytes, main, '/styles')
  const { text, warnings } = wordsOfDocument(main.xml, styles?.xml)
  const facts =
    (await relatedPart(bytes, null, '/core-properties')) ?? (await partOf(bytes, 'docProps/core.xml'))
  const said = (name: string) => oneLine(facts && nearest(facts.xml, name)[0]?.textContent)
  return {
    ...NOTHING,
    title: said('title') || oneLine(text.split('\n\n', 1)[0], 200),
    byline: said('creator'),
    published: foundDate(said('created')).slice(0, 10),
    language: languageTag(said('language')) || guessLanguage(text),
    text,
    problem: text ? null : 'empty',
    warnings,
  }
}
