import type { Span } from '@/lib/text/spans'

/**
 * Where the text on the page is: paragraphs carry `data-start`, the code point at which they begin, and hold nothing but
 * the text's own characters.
 */
const PARAGRAPH = 'p[data-start]'

/** What is selected inside the box, in code points of the text; null where nothing of the text is. */
export function selectedSpan(box: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(box)) return null
  const touched = paragraphsOf(box).filter((paragraph) => range.intersectsNode(paragraph))
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return null
  const start = first.contains(range.startContainer)
    ? pointIn(first, range.startContainer, range.startOffset)
    : startOf(first)
  const end = last.contains(range.endContainer)
    ? pointIn(last, range.endContainer, range.endOffset)
    : startOf(last) + lengthOf(last.textContent)
  return start < end ? { start, end } : null
}

/** The ranges of the page that a span covers, one a paragraph. */
export function rangesOf(box: HTMLElement, span: Span): Range[] {
  return paragraphsOf(box).flatMap((paragraph) => {
    const from = startOf(paragraph)
    const to = from + lengthOf(paragraph.textContent)
    if (to <= span.start || from >= span.end) return []
    const range = document.createRange()
    range.setStart(...placeAt(paragraph, Math.max(span.start, from) - from))
    range.setEnd(...placeAt(paragraph, Math.min(span.end, to) - from))
    return [range]
  })
}

function paragraphsOf(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(PARAGRAPH)]
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset.start)
}

function lengthOf(text: string | null): number {
  return Array.from(text ?? '').length
}

function pointIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(paragraph, 0)
  range.setEnd(node, offset)
  return startOf(paragraph) + lengthOf(range.toString())
}

function placeAt(paragraph: HTMLElement, wanted: number): [Node, number] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let left = wanted
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const points = Array.from(node.nodeValue ?? '')
    if (left <= points.length) return [node, points.slice(0, left).join('').length]
    left -= points.length
  }
  return [paragraph, paragraph.childNodes.length]
}
