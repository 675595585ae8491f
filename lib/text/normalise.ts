import { createHash } from 'node:crypto'

/** The longest text that a snapshot holds, in Unicode code points. */
export const LONGEST_TEXT = 1_000_000

/**
 * A pasted or retrieved text as a snapshot stores it, so that the same words always give the same SHA-256: Unicode NFC,
 * lines ended by LF, no control characters (a tab becomes a blank), no byte order mark, halves of characters replaced by
 * U+FFFD, no blanks at the ends of lines, paragraphs parted by exactly one empty line, none before or after the text.
 * Normalising twice changes nothing. Joiners and direction marks stay: words of some scripts are not the same without.
 */
export function normaliseText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028]/g, '\n')
      .replace(/\u2029/g, '\n\n')
      .replace(/[\t\v\f]/g, ' ')
      .replace(/(?!\n)\p{Cc}|\uFEFF/gu, '')
      .replace(/\p{Cs}/gu, '\uFFFD')
      .normalize('NFC')
      .split('\n')
      // Not by a pattern: /\s+$/ looks at a run of blanks within a line once for each blank of it.
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}

/** How many Unicode code points a text has: the unit of an anchor's offsets. */
export function codePointCount(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal digits. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
