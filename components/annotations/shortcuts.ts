/** What the keys of the workspace do: which keys, and the message below `desk.annotate.keys` that tells it. */
export const annotationShortcuts = [
  { keys: ['J', 'K'], label: 'sentence' },
  { keys: ['Shift+↓', 'Shift+↑'], label: 'extend' },
  { keys: ['[', ']'], label: 'clause' },
  { keys: [',', '.'], label: 'word' },
  { keys: ['+'], label: 'piece' },
  { keys: ['Enter'], label: 'annotate' },
  { keys: ['N'], label: 'note' },
  { keys: ['Esc'], label: 'drop' },
  { keys: ['S'], label: 'suggest' },
  { keys: ['A'], label: 'accept' },
  { keys: ['E'], label: 'edit' },
  { keys: ['X'], label: 'dismiss' },
  { keys: ['Ctrl+Enter'], label: 'record' },
] as const

/** Whether keys are typed into what has the focus, so that no single key may do anything else. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"])'))
  )
}
