import {
  byWord,
  type Cursor,
  extended,
  type Steps,
  toClause,
  toSentence,
} from '@/components/annotations/cursor'

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** What a key chooses next in the text; undefined: it is no key of ours. `rightToLeft` turns the arrows round. */
export function cursorAfter(
  pressed: Pressed,
  steps: Steps,
  cursor: Cursor | null,
  { rightToLeft, from }: { rightToLeft: boolean; from: number },
): Cursor | null | undefined {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined
  const [onward, back] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  switch (pressed.key) {
    case 'j':
    case 'J':
    case 'ArrowDown':
      return pressed.shiftKey ? extended(steps, cursor, 1) : toSentence(steps, cursor, 1, from)
    case 'k':
    case 'K':
    case 'ArrowUp':
      return pressed.shiftKey ? extended(steps, cursor, -1) : toSentence(steps, cursor, -1, from)
    case onward:
      return toClause(steps, cursor, 1, pressed.shiftKey)
    case back:
      return toClause(steps, cursor, -1, pressed.shiftKey)
    case ']':
      return toClause(steps, cursor, 1)
    case '[':
      return toClause(steps, cursor, -1)
    case '.':
      return byWord(steps, cursor, 'end', 1)
    case ',':
      return byWord(steps, cursor, 'end', -1)
    case '>':
      return byWord(steps, cursor, 'start', 1)
    case '<':
      return byWord(steps, cursor, 'start', -1)
    default:
      return undefined
  }
}
