import type { Reading } from './reading'

/** "the Ports Safety Agency (PSA)": the short form and what it stands for. */
export function acronymsIn(reading: Reading): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of reading.text.matchAll(/\(([\p{Lu}]{2,7})\)/gu)) {
    const short = match[1] ?? ''
    const before = reading.text
      .slice(Math.max(0, match.index - 120), match.index)
      .trimEnd()
      .split(/\s+/)
    for (let count = short.length - 1; count <= short.length + 2; count += 1) {
      const words = before.slice(-count)
      const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
      if (words[0] && /^\p{Lu}/u.test(words[0]) && initials.join('') === short) {
        found.set(short, words.join(' '))
        break
      }
    }
  }
  return found
}
