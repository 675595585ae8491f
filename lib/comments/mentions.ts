/** Somebody who can be mentioned. */
export type Colleague = { id: string; name: string }

/** A stretch of a comment: its words, and whom they mention, if anybody. */
export type CommentPart = { text: string; mentions: Colleague | null }

/**
 * Parts a comment where it mentions colleagues: an @ at the beginning of a word and a name after it, as it is written at
 * the desk, without regard to case. The longest name that fits counts ("@Ana Maria" is not "@Ana"), and a name must end
 * where a word ends. Joined, the parts are the comment.
 */
export function commentParts(text: string, colleagues: readonly Colleague[]): CommentPart[] {
  const byLength = [...colleagues].sort((a, b) => b.name.length - a.name.length)
  const parts: CommentPart[] = []
  let from = 0
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_@.])@/gu)) {
    if (index < from) continue
    const rest = text.slice(index + 1)
    const mentioned = byLength.find(({ name }) => beginsWith(rest, name))
    if (!mentioned) continue
    const end = index + 1 + mentioned.name.length
    if (index > from) parts.push({ text: text.slice(from, index), mentions: null })
    parts.push({ text: text.slice(index, end), mentions: mentioned })
    from = end
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), mentions: null })
  return parts
}

/** Whom a comment mentions, each once. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): string[] {
  return [...new Set(commentParts(text, colleagues).flatMap(({ mentions }) => mentions?.id ?? []))]
}

function beginsWith(text: string, name: string): boolean {
  const head = text.slice(0, name.length)
  if (name === '' || head.toLowerCase() !== name.toLowerCase()) return false
  return !/^[\p{L}\p{N}_]/u.test(text.slice(name.length))
}
