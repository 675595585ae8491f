import type { ExampleComment, ExampleDissent } from './types'

export const dissents: ExampleDissent[] = [
  {
    assessment: 'toll-2',
    level: 'unverifiable',
    reasons:
      'A second number and a list, both from the same administration, leave us where we were. As long as nobody of neither side can count in Gaza, readers are better told that the toll cannot be verified now than how many origins it has.',
    at: '2024-02-20T11:00:00Z',
    by: 'editorC',
  },
]

export const comments: ExampleComment[] = [
  {
    key: 'one-origin-or-two',
    claim: 'toll',
    text: 'Do the Palestinian authorities and the Health Ministry count as two origins here? The report does not name the ministry.',
    resolved: { at: '2024-02-19T14:55:00Z', by: 'editorC' },
    at: '2024-02-19T11:30:00Z',
    by: 'editorC',
  },
  {
    key: 'one-origin',
    claim: 'toll',
    replyTo: 'one-origin-or-two',
    text: 'As one. The ministry belongs to the administration in Gaza, and counting fewer origins is the safer mistake. I have recorded the affiliation on the source.',
    at: '2024-02-19T14:50:00Z',
    by: 'editorA',
  },
]
