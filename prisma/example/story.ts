import type { ExampleStory } from './types'

export const story: ExampleStory = {
  key: 'warning-to-tehran',
  title: 'The warning to Tehran, October 2023',
  summary:
    'In the third week of the war that followed the attack on Israel of 7 October 2023, the President of the United States said that he had warned Iran’s Supreme Leader over attacks on American troops. An aide to Iran’s president denied that any message had been addressed to the leader. The messages, the attacks and the number of the dead in Gaza were each told differently by whoever spoke of them. This story follows what was said, by whom and through whom, and how far each claim could be verified. It is an example that comes with Counterclaim: the facts are those reported at the time, the editors are invented.',
  from: '2023-10-07',
  to: '2023-10-31',
  at: '2023-10-27T08:30:00Z',
  by: 'editorA',
}
