import type { ExampleStatement } from '../types'
import { briefing, relayedByReuters, reutersItself } from './chain'

const biden = [
  { source: 'joe-biden', how: 'on_the_record' as const, wording: 'told reporters' },
  relayedByReuters('reported what he told reporters'),
]
const kirby = [
  {
    source: 'john-kirby',
    how: 'on_the_record' as const,
    wording: 'told a news briefing for the White House',
  },
  relayedByReuters('reported from the briefing'),
]

export const warningStatements: ExampleStatement[] = [
  {
    key: 'biden-says-he-warned-khamenei',
    claim: 'warning',
    source: 'joe-biden',
    stance: 'asserts',
    said: '2023-10-25',
    note: 'That he had warned the ayatollah of a response. How the message travelled he did not say.',
    document: briefing,
    quotes: [
      'he had warned Ayatollah Ali Khamenei of an American response should the attacks on United States troops go on',
    ],
    chain: biden,
    at: '2023-10-27T11:20:00Z',
    by: 'editorC',
  },
  {
    key: 'kirby-confirms-the-warning',
    claim: 'warning',
    source: 'john-kirby',
    stance: 'confirms',
    said: '2023-10-26',
    note: 'That a message had been relayed directly. He declined to give details.',
    document: briefing,
    quotes: [
      'a message had been passed on directly; he would not go into detail',
      'the message went from Biden to Khamenei and warned Tehran off American personnel in the Middle East',
    ],
    chain: kirby,
    at: '2023-10-27T11:25:00Z',
    by: 'editorC',
  },
  {
    key: 'biden-speaks-of-a-message-to-iran',
    claim: 'messages-sent',
    source: 'joe-biden',
    stance: 'asserts',
    said: '2023-10-25',
    note: 'By saying that he had warned the ayatollah.',
    document: briefing,
    quotes: ['By what road the warning had reached Tehran, the President did not say'],
    chain: biden,
    at: '2023-10-27T11:30:00Z',
    by: 'editorC',
  },
  {
    key: 'kirby-confirms-a-message',
    claim: 'messages-sent',
    source: 'john-kirby',
    stance: 'confirms',
    said: '2023-10-26',
    note: 'That there was a direct message.',
    document: briefing,
    quotes: ['a message had been passed on directly'],
    chain: kirby,
    at: '2023-10-27T11:33:00Z',
    by: 'editorC',
  },
  {
    key: 'biden-says-it-has-nothing-to-do-with-israel',
    claim: 'nothing-to-do-with-israel',
    source: 'joe-biden',
    stance: 'asserts',
    said: '2023-10-25',
    note: 'Said in the same breath as the warning.',
    document: briefing,
    quotes: ['He added that it was unconnected with Israel'],
    chain: biden,
    at: '2023-10-27T11:36:00Z',
    by: 'editorC',
  },
  {
    key: 'reuters-says-officials-want-no-wider-conflict',
    claim: 'no-wider-conflict-wanted',
    source: 'reuters',
    stance: 'asserts',
    said: '2023-10-26',
    note: 'The report names none of the officials.',
    document: briefing,
    quotes: [
      'American officials, it says in the same way, would like to keep the conflict from growing wider',
    ],
    chain: [reutersItself],
    at: '2023-10-27T11:39:00Z',
    by: 'editorC',
  },
]
