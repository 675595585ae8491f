import type { Span } from '@/lib/text/spans'

/** What a mark stands for: what is said (`c`), the words that report it (`q`), the words that name who says it (`s`). */
export type Role = 'c' | 'q' | 's'

/** Offsets are code points in `text`; a statement's pieces stand in the order of the text. */
export type MarkedText = { text: string; marks: Map<number, Record<Role, Span[]>> }

const OPENING = /^\[((?:[cqs]\d+,)*[cqs]\d+) /u
const TAG = /^([cqs])(\d+)$/u

/**
 * Reads `[c1 It rained], [s1,s2 the mayor] [q1 said].`: marks may nest and may belong to several statements; the same
 * mark again is another piece of it. `\[` and `\]` stand for brackets of the text itself.
 * @throws Error where a bracket is left open, closes nothing or opens no mark
 */
export function readMarkup(source: string): MarkedText {
  const text: string[] = []
  const open: { tags: string[]; start: number }[] = []
  const marks: MarkedText['marks'] = new Map()
  let rest = source
  while (rest !== '') {
    const escaped = /^\\[[\]]/u.test(rest)
    const opening = OPENING.exec(rest)
    let taken = 1
    if (escaped) {
      text.push(rest.charAt(1))
      taken = 2
    } else if (opening?.[1]) {
      open.push({ tags: opening[1].split(','), start: text.length })
      taken = opening[0].length
    } else if (rest.startsWith('[')) {
      throw new Error(`No mark: ${rest.slice(0, 30)}`)
    } else if (rest.startsWith(']')) {
      const closed = open.pop()
      if (!closed) throw new Error(`Closes nothing: ${rest.slice(0, 30)}`)
      for (const tag of closed.tags) add(marks, tag, { start: closed.start, end: text.length })
    } else {
      const point = String.fromCodePoint(rest.codePointAt(0) ?? 0)
      text.push(point)
      taken = point.length
    }
    rest = rest.slice(taken)
  }
  if (open.length > 0) throw new Error(`Left open: ${open.flatMap(({ tags }) => tags).join(', ')}`)
  for (const roles of marks.values())
    for (const spans of Object.values(roles)) spans.sort((a, b) => a.start - b.start)
  return { text: text.join(''), marks }
}

function add(marks: MarkedText['marks'], tag: string, span: Span) {
  const [, role, number] = TAG.exec(tag) ?? []
  if (span.end <= span.start || (role !== 'c' && role !== 'q' && role !== 's'))
    throw new Error(`Empty: ${tag}`)
  const roles = marks.get(Number(number)) ?? { c: [], q: [], s: [] }
  roles[role].push(span)
  marks.set(Number(number), roles)
}
