import { oneLine } from '@/lib/extraction/extracted'

/** A line of a page: where it begins and how large its letters are, in points; `y` grows upwards. */
export type Line = { text: string; x: number; y: number; size: number }

/**
 * Puts the lines of a PDF's pages together to paragraphs: a wider gap, an indented line or another size of letters begins
 * one. Words that were parted at a line's end are joined, running heads and page numbers left out, and a paragraph that
 * goes on over the page stays one. `largest` is what is set largest on the first page, if anything stands out.
 */
export function paragraphsOfPages(pages: readonly (readonly Line[])[]): { text: string; largest: string } {
  const running = runningLines(pages)
  const kept = pages.map((lines) => lines.filter((line) => !isRunning(line, lines, running)))
  const body = commonest(kept.flat().map(({ size }) => Math.round(size)))
  const paragraphs: string[] = []
  let open = ''
  let before: Line | null = null
  const whole = kept
    .flat()
    .map(({ text }) => text)
    .join('\n')
  for (const lines of kept) {
    const leading = commonest(gaps(lines))
    const left = commonest(lines.map(({ x }) => Math.round(x)))
    for (const line of lines) {
      if (before && beginsAnew(before, line, { leading, left, open })) {
        paragraphs.push(open)
        open = ''
      }
      open = open ? joined(open, line.text, whole) : line.text
      before = line
    }
  }
  if (open) paragraphs.push(open)
  const first = kept[0] ?? []
  const top = Math.max(0, ...first.map(({ size }) => size))
  const title = first.filter(({ size }) => size > body * 1.2 && size > top * 0.95).map(({ text }) => text)
  return { text: paragraphs.join('\n\n'), largest: oneLine(title.slice(0, 4).join(' '), 200) }
}

function beginsAnew(
  before: Line,
  line: Line,
  { leading, left, open }: { leading: number; left: number; open: string },
): boolean {
  if (Math.abs(before.size - line.size) > Math.max(1, line.size * 0.12)) return true
  const down = before.y - line.y
  // Another column or page: the sentence says whether it goes on.
  if (down < 0) return /[.!?:…»”"')\]]$/.test(open)
  if (down > Math.max(leading, line.size) * 1.45) return true
  const indented = line.x - left > line.size * 0.8 && before.x - left < line.size * 0.8
  return indented || /^[•▪◦–—-]\s/.test(line.text)
}

/** A word parted at the end of a line is one again, unless the text has it with the hyphen elsewhere. */
function joined(open: string, next: string, whole: string): string {
  if (open.endsWith('\u00ad')) return open.slice(0, -1) + next
  const [, first] = /(\p{L}{2,})[-\u2010]$/u.exec(open) ?? []
  const [second] = /^\p{Ll}+/u.exec(next) ?? []
  if (!first || !second) return /\p{L}[-\u2010]$/u.test(open) ? open + next : `${open} ${next}`
  return whole.includes(`${first}-${second}`) ? open + next : open.slice(0, -1) + next
}

/** Lines that stand at the edge of several pages, digits apart. */
function runningLines(pages: readonly (readonly Line[])[]): Set<string> {
  const times = new Map<string, number>()
  for (const lines of pages) {
    for (const text of new Set(edges(lines).map(({ text }) => masked(text)))) {
      times.set(text, (times.get(text) ?? 0) + 1)
    }
  }
  const often = Math.max(3, pages.length / 3)
  return new Set([...times].flatMap(([text, count]) => (count >= often ? [text] : [])))
}

function isRunning(line: Line, lines: readonly Line[], running: ReadonlySet<string>): boolean {
  if (!edges(lines).includes(line)) return false
  return (
    running.has(masked(line.text)) ||
    /^(?:page |seite |p\. ?)?\d{1,4}(?: ?(?:of|von|\/) ?\d{1,4})?$/i.test(line.text)
  )
}

/** The two highest and the two lowest lines of a page. */
function edges(lines: readonly Line[]): Line[] {
  const ordered = [...lines].sort((a, b) => b.y - a.y)
  return [...ordered.slice(0, 2), ...ordered.slice(2).slice(-2)]
}

function masked(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase()
}

function gaps(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]
    const down = above ? Math.round(above.y - line.y) : 0
    return down > 0 ? [down] : []
  })
}

/** The value that is there most often, the lower of two; 0 of none. */
function commonest(values: readonly number[]): number {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
