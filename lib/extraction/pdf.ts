import { getDocumentProxy } from 'unpdf'
import { foundDate } from '@/lib/extraction/dates'
import { type Extracted, NOTHING, oneLine, Unreadable } from '@/lib/extraction/extracted'
import { guessLanguage, languageTag } from '@/lib/extraction/language'
import { type Line, paragraphsOfPages } from '@/lib/extraction/pdf-paragraphs'

const MOST_PAGES = 500

/** The paragraphs of a PDF, and what it says of itself. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 }).catch(
    (error: unknown) => {
      const locked = error instanceof Error && error.name === 'PasswordException'
      throw new Unreadable(locked ? 'locked' : 'broken')
    },
  )
  const pages: Line[][] = []
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item] : []))))
    page.cleanup()
  }
  const { text, largest } = paragraphsOfPages(pages)
  const info: unknown = (await pdf.getMetadata().catch(() => null))?.info
  const said = (name: string) => {
    const value: unknown = info && typeof info === 'object' ? Reflect.get(info, name) : ''
    return typeof value === 'string' ? oneLine(value) : ''
  }
  return {
    ...NOTHING,
    title: titleIn(said('Title')) || largest || oneLine(text.split('\n\n', 1)[0], 200),
    byline: said('Author'),
    // When it was made is a hint at the day when it was published, no more.
    published: foundDate(said('CreationDate')).slice(0, 10),
    language: languageTag(said('Language')) || guessLanguage(text),
    text,
    problem: text ? null : 'pictures',
  }
}

/** Programs put a file's name where its title belongs. */
function titleIn(title: string): string {
  return /^(?:microsoft word|untitled|document\d*$)|\.(?:docx?|pdf|indd|qxd|tex|pptx?)$/i.test(title)
    ? ''
    : title
}

type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }

/** Runs of words as lines: what stands at the same height, in the order in which it is drawn. */
function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = []
  let open: (Line & { end: number }) | null = null
  for (const { str, transform, width, height } of items) {
    const [x = 0, y = 0] = [transform[4], transform[5]]
    const size = height || Math.abs(transform[3] ?? 0)
    if (!str.trim()) {
      if (open && str) open.text += ' '
      continue
    }
    if (open && Math.abs(open.y - y) < Math.max(open.size, size) * 0.5 && x >= open.x) {
      const apart = x - open.end > size * 0.15 && !/\s$/.test(open.text) && !/^\s/.test(str)
      open.text += apart ? ` ${str}` : str
      open.end = x + width
      open.size = Math.max(open.size, size)
      continue
    }
    open = { text: str, x, y, size, end: x + width }
    lines.push(open)
  }
  return lines.map(({ text, x, y, size }) => ({ text: text.replace(/\s+/g, ' ').trim(), x, y, size }))
}
