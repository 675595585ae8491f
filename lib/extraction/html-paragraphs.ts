/** Begin and end a paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY DETAILS TABLE TBODY TFOOT THEAD UL'.split(
    ' ',
  ),
)
/** Not the words of an article. */
const SKIPPED = new Set(
  'ASIDE AUDIO BUTTON CANVAS DIALOG EMBED FIGCAPTION FIGURE FOOTER FORM HEAD IFRAME INPUT MATH MENU NAV NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
)

const MOST_NODES = 500_000

/**
 * The words of an element as paragraphs with empty lines between them: each block is one, and so is each entry of a list
 * and each heading; a line break stays one, two part paragraphs; the rows of a table are lines. Captions, navigation, forms and
 * what is hidden are left out. Walks without recursion, so that no depth of a page is too deep.
 */
export function paragraphsOf(root: Node): string {
  const writer = new Writer()
  let node: Node | null = root
  for (let visited = 0; node && visited < MOST_NODES; visited += 1) {
    const entered = enter(node, writer)
    const child: Node | null = entered ? node.firstChild : null
    if (child) {
      node = child
      continue
    }
    if (entered) leave(node, writer)
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) leave(node, writer)
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  return writer.finish()
}

/** Whether what is inside it is to be read. */
function enter(node: Node, writer: Writer): boolean {
  if (node.nodeType === TEXT) {
    writer.say(node.textContent ?? '')
    return false
  }
  if (!isElement(node)) return node.nodeType === FRAGMENT
  const name = node.tagName.toUpperCase()
  if (SKIPPED.has(name) || isHidden(node)) return false
  if (name === 'BR') writer.breakLine()
  else if (name === 'PRE') writer.keepLines(true)
  else if (name === 'TR') writer.beginRow()
  else if (name === 'TD' || name === 'TH') writer.beginCell()
  else if (BLOCKS.has(name)) writer.breakParagraph()
  return true
}

function leave(node: Node, writer: Writer): void {
  if (!isElement(node)) return
  const name = node.tagName.toUpperCase()
  if (name === 'PRE') writer.keepLines(false)
  else if (name === 'TABLE') writer.endTable()
  else if (BLOCKS.has(name)) writer.breakParagraph()
}

const TEXT = 3
const FRAGMENT = 11

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'
}

class Writer {
  private readonly paragraphs: string[] = []
  private current = ''
  private asItStands = false
  /** In a table blocks part nothing, but rows and cells do. */
  private inRow = false
  private cells = 0

  say(text: string): void {
    if (this.asItStands) this.current += text
    else {
      const words = text.replace(/[ \t\n\r\f]+/g, ' ')
      const glued = this.current === '' || /[ \n]$/.test(this.current)
      this.current += glued ? words.replace(/^ /, '') : words
    }
  }

  breakLine(): void {
    if (this.inRow) this.say(' ')
    else if (/\n *$/.test(this.current)) this.flush()
    else this.current = `${this.current.trimEnd()}\n`
  }

  breakParagraph(): void {
    if (this.inRow) this.say(' ')
    else this.flush()
  }

  keepLines(on: boolean): void {
    this.flush()
    this.asItStands = on
  }

  beginRow(): void {
    if (this.inRow) this.current = `${this.current.trimEnd()}\n`
    else this.flush()
    this.inRow = true
    this.cells = 0
  }

  beginCell(): void {
    if (this.cells > 0) this.current = `${this.current.trimEnd()} | `
    this.cells += 1
  }

  endTable(): void {
    this.inRow = false
    this.flush()
  }

  finish(): string {
    this.flush()
    return this.paragraphs.join('\n\n')
  }

  private flush(): void {
    const paragraph = this.current.replace(/^\s+|\s+$/g, '')
    if (paragraph) this.paragraphs.push(paragraph)
    this.current = ''
  }
}
