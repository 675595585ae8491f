import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5'

/** What Next sends beside the page for its own scripts; it escapes every `<` in it. */
const FLIGHT = /<script>self\.__next_f\.push\([^<]*<\/script>/g

type Cut = { start: number; end: number }
type Node = DefaultTreeAdapterTypes.Node

/**
 * An HTML document without anything that runs or fetches a script: `<script>` elements, except data blocks of JSON-LD, and
 * links that load scripts ahead. The document is read as browsers read it (the HTML standard's parser); what stays is
 * handed on byte for byte.
 */
export function withoutScripts(html: string): string {
  // More than half of a large page; taken out unread, since all that stays is read below.
  let before = html.replace(FLIGHT, '')
  // What is left is read again, since a cut could join what stood apart. Each round makes the text shorter.
  for (;;) {
    const cuts: Cut[] = []
    collect(parse(before, { sourceCodeLocationInfo: true, scriptingEnabled: true }), cuts, before.length)
    if (cuts.length === 0) return before
    const after = without(before, cuts)
    if (after.length === before.length) throw new Error('a script could not be cut out of a page')
    if (isPlain(after)) return after
    before = after
  }
}

const SCRIPT_TAG = /<script(?! type="application\/ld\+json">)/i
const LOADS_AHEAD = /preload|prefetch/i

/** Whether a page cannot have a script, whatever reads it: no tag of one stands in its bytes. Spares large pages a reading. */
function isPlain(html: string): boolean {
  return !SCRIPT_TAG.test(html) && !LOADS_AHEAD.test(html)
}

function without(html: string, cuts: Cut[]): string {
  cuts.sort((a, b) => a.start - b.start)
  let kept = ''
  let position = 0
  for (const { start, end } of cuts) {
    if (start > position) kept += html.slice(position, start)
    position = Math.max(position, end)
  }
  return kept + html.slice(position)
}

// A stack and no recursion: the depth of a document has no limit.
function collect(root: Node, cuts: Cut[], length: number): void {
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node && (isScript(node) || isScriptLink(node))) {
      const cut = placeOf(node, length)
      if (cut) cuts.push(cut)
    }
    if ('content' in node) open.push(node.content)
    if ('childNodes' in node) open.push(...node.childNodes)
  }
}

function placeOf(element: DefaultTreeAdapterTypes.Element, length: number): Cut | undefined {
  const place = element.sourceCodeLocation
  if (!place) return undefined
  const start = place.startOffset
  if (place.endTag) return { start, end: place.endTag.endOffset }
  // Without an end tag a script goes on to the end of the document; one within an SVG has only its start tag.
  const rawText = element.tagName === 'script' && element.namespaceURI === names.NS.HTML
  return { start, end: rawText ? length : (place.startTag?.endOffset ?? place.endOffset) }
}

function isScript(element: DefaultTreeAdapterTypes.Element): boolean {
  if (element.tagName !== 'script') return false
  const type = attribute(element, 'type')
  return type?.trim().toLowerCase() !== 'application/ld+json'
}

function isScriptLink(element: DefaultTreeAdapterTypes.Element): boolean {
  if (element.tagName !== 'link') return false
  const relations = attribute(element, 'rel')?.toLowerCase().split(/\s+/) ?? []
  if (relations.includes('modulepreload')) return true
  return (
    (relations.includes('preload') || relations.includes('prefetch')) &&
    attribute(element, 'as')?.trim().toLowerCase() === 'script'
  )
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}
