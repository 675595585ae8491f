import type { UnitSpan } from '@/lib/text/spans'

/** What a language knows of abbreviations. */
export type Abbreviations = {
  never: ReadonlySet<string>
  small: ReadonlySet<string>
  sometimes: ReadonlySet<string>
  openers: ReadonlySet<string>
}

/** The paragraphs of a text, without the blank space around them. */
export function paragraphUnits(text: string): UnitSpan[] {
  const wrapped = isHardWrapped(text)
  const found: UnitSpan[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    if (!breaksParagraph(text, match.index, match.index + match[0].length, wrapped)) continue
    push(found, text, start, match.index)
    start = match.index + match[0].length
  }
  push(found, text, start, text.length)
  return found
}

/** The sentences of one paragraph; a sentence inside quotation marks is one of its own. */
export function sentenceUnits(text: string, paragraph: UnitSpan, abbreviations: Abbreviations): UnitSpan[] {
  const found: UnitSpan[] = []
  let start = paragraph.start
  const marks = /[.!?…؟۔。]+["”’'»)\]]*/g
  marks.lastIndex = paragraph.start
  for (let match = marks.exec(text); match && match.index < paragraph.end; match = marks.exec(text)) {
    const end = match.index + match[0].length
    if (end >= paragraph.end || !endsSentence(text, start, match.index, end, abbreviations)) continue
    push(found, text, start, end)
    start = end
  }
  push(found, text, start, paragraph.end)
  return found
}

function push(found: UnitSpan[], text: string, from: number, to: number) {
  let [start, end] = [from, to]
  while (start < end && isSpace(text[start])) start += 1
  while (end > start && isSpace(text[end - 1])) end -= 1
  if (end > start) found.push({ start, end })
}

/** Blank space, and the invisible marks that stand at the edges of lines. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[\s\u200b\u200e\u200f\ufeff]/.test(character)
}

/** Lines of a like, small width with blank lines between paragraphs: the line breaks inside are no paragraphs. */
function isHardWrapped(text: string): boolean {
  if (!/\n[ \t]*\r?\n/.test(text)) return false
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const inside = lines.filter(
    (line) => line.length >= 50 && line.length <= 90 && !/[.!?:"”’)]\s*$/.test(line),
  )
  return inside.length > lines.length / 3 && lines.every((line) => line.length < 100)
}

function breaksParagraph(text: string, at: number, after: number, wrapped: boolean): boolean {
  const blank =
    /\n[ \t]*\r?$/.test(text.slice(Math.max(0, at - 40), at)) ||
    /^[ \t]*\r?\n/.test(text.slice(after, after + 40))
  if (blank) return true
  if (wrapped) return false
  // A line that goes on in lower case was broken by width.
  return !(
    /[\p{L}\p{N},;–-]\s*$/u.test(text.slice(Math.max(0, at - 8), at)) &&
    /^\s*\p{Ll}/u.test(text.slice(after, after + 8))
  )
}

function endsSentence(
  text: string,
  from: number,
  mark: number,
  end: number,
  abbreviations: Abbreviations,
): boolean {
  if (!isSpace(text[end])) return false
  const after = text.slice(end, end + 40)
  const next = /^\s*["“”‘’'«([—–-]*\s*(\p{L}[\p{L}'’]*|\p{N})/u.exec(after)
  const [, opener] = next ?? []
  if (opener && /^\p{Ll}/u.test(opener)) return false
  if (text[mark] !== '.' || text[mark + 1] === '.') return true
  const [word] = /[\p{L}\p{N}.&]*$/u.exec(text.slice(Math.max(from, mark - 24), mark)) ?? ['']
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return false
  const lower = word.toLowerCase()
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  if ((abbreviations.sometimes.has(lower) && (word !== lower || abbreviations.small.has(lower))) || dotted) {
    return opener !== undefined && (abbreviations.openers.has(opener) || /^\s*["“‘«]/.test(after))
  }
  if (lower === 'no') return opener === undefined || !/^\p{N}/u.test(opener)
  return !abbreviations.never.has(lower) || (word === lower && !abbreviations.small.has(lower))
}
