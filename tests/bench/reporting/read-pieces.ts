import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StatementMode } from '@/generated/prisma/enums'
import { parsePartialDate } from '@/lib/reasoning/dates'
import type { Span } from '@/lib/text/spans'
import { type LabelLine, readLabelLine } from './labels'
import { readMarkup } from './markup'

/** One statement of a piece. Offsets are code points in the piece's text. */
export type Label = LabelLine & {
  content: Span[]
  cue: Span[]
  /** Where the text names the speaker; empty where it leaves him out. */
  speaker: Span[]
  /** Null where part of the words is quoted, or either is right. */
  mode: StatementMode | null
}

/** A text written for the purpose, in which a person has marked who says what. */
export type Piece = { name: string; style: string; date: string; text: string; labels: Label[] }

const FOLDER = fileURLToPath(new URL('./pieces', import.meta.url))
const QUOTES = /["“”„«»‘]|(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])/u

/**
 * All pieces, in the order of their names, which begin with a number.
 * @throws Error that names the piece, where one is malformed
 */
export function readPieces(): Piece[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      try {
        return readPiece(file.replace(/\.txt$/u, ''), readFileSync(join(FOLDER, file), 'utf8'))
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : error}`)
      }
    })
}

/** A file has three parts between lines of `---`: `style:` and `date:`, the marked text, a line for each statement. */
export function readPiece(name: string, source: string): Piece {
  const [head = '', body = '', foot = '', more] = source.split(/^---\n/mu)
  if (foot === '' || more !== undefined) throw new Error('There must be three parts.')
  if (source !== source.normalize('NFC')) throw new Error('It is not in the form NFC.')
  const style = /^style: (.+)$/mu.exec(head)?.[1]
  const date = /^date: (.+)$/mu.exec(head)?.[1]
  if (!style || !date || !parsePartialDate(date)) throw new Error('It needs a style and a date.')
  const { text, marks } = readMarkup(body.trim())
  const lines = foot.trim().split('\n').map(readLabelLine)
  const numbers = new Set(lines.map(({ number }) => number))
  if (numbers.size !== lines.length) throw new Error('A number stands twice.')
  for (const number of marks.keys()) if (!numbers.has(number)) throw new Error(`No line for ${number}.`)
  const points = Array.from(text)
  const labels = lines.map((line) => {
    const roles = marks.get(line.number)
    if (!roles || roles.c.length === 0) throw new Error(`Nothing is marked as said in ${line.number}.`)
    const mode = line.anyMode ? null : modeOf(points, roles.c)
    return { ...line, content: roles.c, cue: roles.q, speaker: roles.s, mode }
  })
  return { name, style, date, text, labels: labels.sort((a, b) => first(a) - first(b)) }
}

function modeOf(points: string[], content: Span[]): StatementMode | null {
  const within = content.map(({ start, end }) => points.slice(start, end).join(''))
  if (content.every(({ start }) => QUOTES.test(points[start - 1] ?? ''))) return StatementMode.quoted
  return within.some((words) => QUOTES.test(words)) ? null : StatementMode.paraphrased
}

function first({ content }: Label): number {
  return content[0]?.start ?? 0
}
