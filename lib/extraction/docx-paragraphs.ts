import { type Look, lookOf, over, settingOf, stylesIn } from '@/lib/extraction/docx-styles'
import type { Warning } from '@/lib/extraction/extracted'
import { childOf, nameOf, nearest, type XmlNode } from '@/lib/extraction/xml'

/** Alternatives for older programs, the codes of fields, and how something looks. */
const SKIPPED = new Set(['fallback', 'instrtext', 'delinstrtext', 'ppr', 'rpr', 'sectpr', 'sdtpr'])
/** Changes that were tracked, and took words away. */
const GONE = new Set(['del', 'deltext', 'movefrom'])
/** What stands for a character. */
const SIGNS = new Map([
  ['tab', ' '],
  ['br', '\n'],
  ['cr', '\n'],
  ['nobreakhyphen', '\u2011'],
])
const BOX = 'txbxcontent'

/**
 * The words of a document's main part (WordprocessingML) as paragraphs with empty lines between them: each paragraph is one,
 * and each table is one with a row a line. A row that holds tables is there for the layout: what is in it follows one after
 * the other. What a box holds follows the paragraph or the rows that it is anchored in.
 */
export function wordsOfDocument(
  document: XmlNode,
  styles: XmlNode | undefined,
): { text: string; warnings: Warning[] } {
  const reader = new Reader(stylesIn(styles))
  reader.walk(document)
  return { text: reader.finish(), warnings: [...reader.warnings].sort() }
}

/** A piece of a text, or null where something was left out. */
type Piece = string | null

class Reader {
  readonly warnings = new Set<Warning>()
  private readonly paragraphs: string[] = []
  private open: Piece[] = []

  constructor(private readonly styleOf: (id: string | undefined) => Look) {}

  walk(node: XmlNode): void {
    const name = nameOf(node)
    if (isSkipped(node)) return
    if (name === 'p') this.paragraph(node)
    else if (name === 'tbl') this.table(node)
    else for (const child of node.childNodes) this.walk(child)
  }

  finish(): string {
    this.endParagraph()
    return this.paragraphs.join('\n\n')
  }

  private paragraph(node: XmlNode): void {
    this.open.push(...this.wordsOf(node))
    const mark = childOf(node, 'ppr', 'rpr')
    const joins = lookOf(mark).hidden || childOf(mark, 'del') || childOf(mark, 'movefrom')
    if (!joins) this.endParagraph()
    this.boxes([node])
  }

  private table(node: XmlNode): void {
    this.endParagraph()
    let rows: XmlNode[] = []
    const keepRows = () => {
      this.open.push(rows.map((row) => this.cellsOf(row).join(' | ')).join('\n'))
      this.endParagraph()
      this.boxes(rows)
      rows = []
    }
    for (const row of nearest(node, 'tr', isSkipped)) {
      if (this.isRowLeftOut(row)) continue
      if (nearest(row, 'tbl', isSkipped).length === 0) rows.push(row)
      else {
        keepRows()
        for (const cell of cellNodes(row)) this.walk(cell)
        this.endParagraph()
      }
    }
    keepRows()
  }

  private isRowLeftOut(row: XmlNode): boolean {
    const properties = childOf(row, 'trpr')
    const hidden = childOf(properties, 'hidden') !== undefined
    if (hidden) this.warnings.add('hidden')
    return hidden || childOf(properties, 'del') !== undefined
  }

  private cellsOf(row: XmlNode): string[] {
    return cellNodes(row).map((cell) => {
      const lines = nearest(cell, 'p', isSkipped).map((line) => joined(this.wordsOf(line)))
      return lines.join(' ').replace(/\s+/g, ' ').trim()
    })
  }

  private boxes(nodes: readonly XmlNode[]): void {
    for (const box of nodes.flatMap((node) => nearest(node, BOX, isSkipped))) {
      this.endParagraph()
      this.walk(box)
      this.endParagraph()
    }
  }

  /** A paragraph's words, without those of boxes that are anchored in it. */
  private wordsOf(paragraph: XmlNode): Piece[] {
    const style = this.styleOf(settingOf(childOf(paragraph, 'ppr', 'pstyle')))
    const piecesOf = (node: XmlNode): Piece[] => {
      const name = nameOf(node)
      if (GONE.has(name)) return [null]
      if (SKIPPED.has(name) || name === BOX) return []
      if (name === 't') return [node.textContent ?? '']
      const sign = SIGNS.get(name)
      if (sign) return [sign]
      const pieces = Array.from(node.childNodes).flatMap(piecesOf)
      const why = this.leftOutAs(node, style)
      if (!why) return pieces
      if (pieces.some((piece) => piece?.trim())) this.warnings.add(why)
      return [null]
    }
    return piecesOf(paragraph)
  }

  private leftOutAs(node: XmlNode, paragraph: Look): Warning | null {
    if (nameOf(node) !== 'r') return null
    const properties = childOf(node, 'rpr')
    const style = this.styleOf(settingOf(childOf(properties, 'rstyle')))
    const { hidden, struck } = over(over(lookOf(properties), style), paragraph)
    return hidden ? 'hidden' : struck ? 'struck' : null
  }

  private endParagraph(): void {
    const text = joined(this.open).trim()
    if (text) this.paragraphs.push(text)
    this.open = []
  }
}

function isSkipped(node: XmlNode): boolean {
  const name = nameOf(node)
  return SKIPPED.has(name) || GONE.has(name)
}

/** The cells of a row, without those that a tracked change deleted. */
function cellNodes(row: XmlNode): XmlNode[] {
  return nearest(row, 'tc', isSkipped).filter((cell) => !childOf(cell, 'tcpr', 'celldel'))
}

/** Where something between two blanks was left out, one of them goes. */
function joined(pieces: readonly Piece[]): string {
  let text = ''
  let gap = false
  for (const piece of pieces) {
    if (piece === null) gap = true
    else if (piece) {
      text += gap && text.endsWith(' ') ? piece.replace(/^ /, '') : piece
      gap = false
    }
  }
  return text
}
