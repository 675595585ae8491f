import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** As many blocks of data are read from one page. */
const MOST_BLOCKS = 50

/** The JSON-LD blocks of a web page, parsed; a block that is no JSON is left out. */
export function jsonLdBlocks(html: string): unknown[] {
  const blocks: unknown[] = []
  const open: Node[] = [parse(html)]
  for (let node = open.pop(); node && blocks.length < MOST_BLOCKS; node = open.pop()) {
    if ('tagName' in node && node.tagName === 'script' && isJsonLd(node)) {
      const value = looseJson(textOf(node))
      if (value !== undefined) blocks.push(value)
    } else if ('childNodes' in node) {
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at]
        if (child) open.push(child)
      }
    }
  }
  return blocks
}

/** The words of a text in which entities or markup may stand, as many sites put them into their data. */
export function plainText(text: string): string {
  if (!/[&<]/.test(text)) return oneLine(text)
  return oneLine(textOf(parseFragment(text)))
}

function isJsonLd(element: DefaultTreeAdapterTypes.Element): boolean {
  return element.attrs.some(({ name, value }) => name === 'type' && /^\s*application\/ld\+json/i.test(value))
}

/** JSON as pages write it: within comment marks, with line ends inside of texts, or a semicolon behind it. */
function looseJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, '')
    .trim()
  for (const attempt of [bare, bare.replace(/;\s*$/, '').replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined
}

function textOf(root: Node): string {
  let text = ''
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) text += node.value
    if ('tagName' in node && /^(?:p|br|div|li|h\d)$/.test(node.tagName)) text += ' '
    if ('childNodes' in node && !('tagName' in node && /^(?:style|iframe)$/.test(node.tagName))) {
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at]
        if (child) open.push(child)
      }
    }
  }
  return text
}

function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim()
}
