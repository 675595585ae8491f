import type { ExampleComment } from './types'

export const comments: ExampleComment[] = [
  {
    key: 'one-origin-or-two',
    claim: 'toll',
    text: 'Do the Palestinian authorities and the Health Ministry count as two origins here? The report does not name the ministry.',
    resolved: { at: '2024-02-19T14:55:00Z', by: 'editorC' },
    entered: { at: '2024-02-19T11:30:00Z', by: 'editorC' },
  },
  {
    key: 'one-origin',
    claim: 'toll',
    replyTo: 'one-origin-or-two',
    text: 'As one. The ministry belongs to the administration in Gaza, and counting fewer origins is the safer mistake. I have recorded the affiliation on the source.',
    entered: { at: '2024-02-19T14:50:00Z', by: 'editorA' },
  },
]
