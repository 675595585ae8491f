import { annotationShortcuts } from '@/components/annotations/shortcuts'

/** Keys that go to a place of the desk, after G. */
export const PLACES_BY_KEY: Readonly<Record<string, string>> = {
  q: '/desk',
  c: '/desk/claims',
  d: '/desk/documents',
  s: '/desk/sources',
  t: '/desk/stories',
  n: '/desk/notifications',
  h: '/desk/history',
}

type Shortcut = { readonly keys: readonly string[]; readonly label: string }

/** All keys of the desk, as the list under ? tells them; `words` is where their messages stand. */
export const SHORTCUT_GROUPS: readonly { id: string; words: string; shortcuts: readonly Shortcut[] }[] = [
  {
    id: 'everywhere',
    words: 'desk.shortcuts.keys',
    shortcuts: [
      { keys: ['Ctrl+K', '⌘K', '/'], label: 'palette' },
      { keys: ['?'], label: 'list' },
      { keys: ['G Q'], label: 'queues' },
      { keys: ['G C'], label: 'claims' },
      { keys: ['G D'], label: 'documents' },
      { keys: ['G S'], label: 'sources' },
      { keys: ['G T'], label: 'stories' },
      { keys: ['G N'], label: 'notifications' },
      { keys: ['G H'], label: 'history' },
      { keys: ['Esc'], label: 'close' },
    ],
  },
  { id: 'annotate', words: 'desk.annotate.keys', shortcuts: annotationShortcuts },
  {
    id: 'review',
    words: 'desk.assess.keys',
    shortcuts: [
      { keys: ['A'], label: 'approve' },
      { keys: ['R'], label: 'return' },
      { keys: ['Ctrl+Enter'], label: 'send' },
    ],
  },
]
