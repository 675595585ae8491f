import { DOMParser } from 'linkedom'
import { foundDate } from '@/lib/extraction/dates'
import { type Extracted, NOTHING, oneLine, Unreadable } from '@/lib/extraction/extracted'
import { guessLanguage, languageTag } from '@/lib/extraction/language'
import { unzipOne } from '@/lib/extraction/zip'

const MOST_TEXT = 40_000_000
const MOST_FACTS = 1_000_000

/** The paragraphs of a Word document (Office Open XML), and what it says of itself. Deleted words and notes are left out. */
export async function extractDocx(bytes: Uint8Array): Promise<Extracted> {
  const body = await unzipOne(bytes, 'word/document.xml', MOST_TEXT)
  if (!body) throw new Unreadable('kind')
  const text = paragraphsOf(parsed(body))
  const core = await unzipOne(bytes, 'docProps/core.xml', MOST_FACTS)
  const facts = core ? parsed(core) : null
  const said = (name: string) => oneLine(facts?.getElementsByTagName(name)[0]?.textContent)
  return {
    ...NOTHING,
    title: said('dc:title') || oneLine(text.split('\n\n', 1)[0], 200),
    byline: said('dc:creator'),
    published: foundDate(said('dcterms:created')).slice(0, 10),
    language: languageTag(said('dc:language')) || guessLanguage(text),
    text,
    problem: text ? null : 'empty',
  }
}

function parsed(bytes: Uint8Array) {
  // A parser that knows no DTD: entities other than XML's own five stay as they are written.
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml')
}

type XmlNode = { nodeName: string; textContent: string | null; childNodes: Iterable<XmlNode> }

/** Alternatives for older programs, deleted words, and the codes of fields. */
const SKIPPED = new Set(['mc:fallback', 'w:del', 'w:deltext', 'w:instrtext', 'w:ppr', 'w:rpr', 'w:sectpr'])
/** What stands for a character. */
const SIGNS = new Map([
  ['w:tab', ' '],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:nobreakhyphen', '\u2011'],
])
const MOST_DEPTH = 200

/** Each paragraph, and each table as one with a row a line. */
function paragraphsOf(document: XmlNode): string {
  const paragraphs: string[] = []
  const keep = (text: string) => {
    if (text.trim()) paragraphs.push(text.trim())
  }
  const walk = (node: XmlNode, depth: number): void => {
    const name = node.nodeName.toLowerCase()
    if (SKIPPED.has(name) || depth > MOST_DEPTH) return
    if (name === 'w:p') {
      keep(wordsOf(node, depth))
      for (const box of boxesIn(node, depth)) walk(box, depth + 1)
    } else if (name === 'w:tbl') {
      keep(
        rowsOf(node)
          .map((row) => cellsOf(row, depth).join(' | '))
          .join('\n'),
      )
    } else for (const child of node.childNodes) walk(child, depth + 1)
  }
  walk(document, 0)
  return paragraphs.join('\n\n')
}

/** A paragraph's words, without those of boxes that are anchored in it. */
function wordsOf(node: XmlNode, depth: number): string {
  const name = node.nodeName.toLowerCase()
  if (SKIPPED.has(name) || name === BOX || depth > MOST_DEPTH) return ''
  if (name === 'w:t') return node.textContent ?? ''
  return SIGNS.get(name) ?? Array.from(node.childNodes, (child) => wordsOf(child, depth + 1)).join('')
}

const BOX = 'w:txbxcontent'

function boxesIn(node: XmlNode, depth: number): XmlNode[] {
  if (SKIPPED.has(node.nodeName.toLowerCase()) || depth > MOST_DEPTH) return []
  return Array.from(node.childNodes).flatMap((child) =>
    child.nodeName.toLowerCase() === BOX ? [child] : boxesIn(child, depth + 1),
  )
}

function rowsOf(table: XmlNode): XmlNode[] {
  return Array.from(table.childNodes).filter((child) => child.nodeName.toLowerCase() === 'w:tr')
}

function cellsOf(row: XmlNode, depth: number): string[] {
  const cells = Array.from(row.childNodes).filter((child) => child.nodeName.toLowerCase() === 'w:tc')
  return cells.map((cell) => {
    const lines = Array.from(cell.childNodes, (child) => wordsOf(child, depth + 1))
    return lines.join(' ').replace(/\s+/g, ' ').trim()
  })
}
