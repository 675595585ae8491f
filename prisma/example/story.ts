import type { ExampleStory, ExampleUser } from './types'

/** The editors of the example. They have no credentials, so nobody can sign in as one of them. */
export const users: ExampleUser[] = [
  { key: 'editorA', name: 'Example editor A', email: 'editor-a@example.invalid', role: 'editor' },
  { key: 'reviewerB', name: 'Example reviewer B', email: 'reviewer-b@example.invalid', role: 'reviewer' },
  { key: 'editorC', name: 'Example editor C', email: 'editor-c@example.invalid', role: 'editor' },
]

export const story: ExampleStory = {
  key: 'warning-to-tehran',
  title: 'The warning to Tehran, October 2023',
  summary:
    'In the third week of the war that followed the attack on Israel of 7 October 2023, the President of the United States said that he had warned Iran’s Supreme Leader over attacks on American troops. An aide to Iran’s president denied that any message had been addressed to the leader. The messages, the attacks and the number of the dead in Gaza were each told differently by whoever spoke of them. This story follows what was said, by whom and through whom, and how far each claim could be verified. It is an example that comes with Counterclaim: the facts are those reported at the time, the editors are invented.',
  periodFrom: '2023-10-07',
  periodTo: '2023-10-31',
  entered: { at: '2023-10-27T08:30:00Z', by: 'editorA' },
}
