import { describe, expect, test } from 'vitest'
import { findReported } from '@/lib/reporting/find'
import { at, found } from './support/read'

/** Text; the speaker and what is said, in order. */
const CASES: [string, string, [string | null, string][]][] = [
  [
    'a clause after "that"',
    'Mara Lind said on Monday that the pier was shut.',
    [['Mara Lind', 'the pier was shut']],
  ],
  [
    'a clause without "that"',
    'The harbour office said two ferries were late.',
    [['harbour office', 'two ferries were late']],
  ],
  [
    'a clause before its attribution',
    'Two ferries were late, the harbour office said.',
    [['harbour office', 'Two ferries were late']],
  ],
  [
    'what follows the day of the saying',
    'Two ferries were held, the port said on Friday after a week of storms.',
    [['port', 'Two ferries were held … after a week of storms']],
  ],
  [
    'a parenthesis',
    'The pier, she noted, had been shut before.',
    [['she', 'The pier … had been shut before']],
  ],
  ['a quotation before', '“We are late,” Mara Lind said.', [['Mara Lind', 'We are late']]],
  [
    'an inversion with an apposition',
    '"We are late," said Mara Lind, a ferry captain.',
    [['Mara Lind', 'We are late']],
  ],
  [
    'an apposition before the verb',
    '“We are late,” Mara Lind, 54, a captain, said on Friday.',
    [['Mara Lind', 'We are late']],
  ],
  [
    'a quotation in pieces',
    '“We are late,” she said, “and we are sorry.”',
    [['she', 'We are late … and we are sorry.']],
  ],
  [
    'a quotation that goes on',
    '“We are late,” said Mara Lind. “Nobody knew.”',
    [['Mara Lind', 'We are late … Nobody knew.']],
  ],
  ['a colon', 'Mara Lind said: “We are late. Nobody knew.”', [['Mara Lind', 'We are late. Nobody knew.']]],
  [
    'a partial quotation within its clause',
    'He said the plan was “a disaster” for them.',
    [['He', 'the plan was “a disaster” for them']],
  ],
  ['guillemets', '«We are late,» said Mara Lind.', [['Mara Lind', 'We are late']]],
  [
    'single marks beside apostrophes',
    '‘We’re late and it’s dark,’ said Mara Lind.',
    [['Mara Lind', 'We’re late and it’s dark']],
  ],
  [
    'nested marks',
    '“He told me ‘never’ and left,” said Mara Lind.',
    [['Mara Lind', 'He told me ‘never’ and left']],
  ],
  [
    'several paragraphs',
    '“We are late.\n\n“Nobody knew,” said Mara Lind.',
    [['Mara Lind', 'We are late. … Nobody knew']],
  ],
  [
    'two verbs of one subject',
    'Mara Lind denied the charge but said that she was sorry.',
    [
      ['Mara Lind', 'the charge'],
      ['Mara Lind', 'she was sorry'],
    ],
  ],
  [
    'a participle',
    'The pier is shut, the port said, adding that ferries would run.',
    [
      ['port', 'The pier is shut'],
      ['port', 'ferries would run'],
    ],
  ],
  [
    'another speaker in contrast',
    'Residents say the well is dry, though the mayor has voiced doubt about such reports.',
    [
      ['Residents', 'the well is dry'],
      ['mayor', 'such reports'],
    ],
  ],
  [
    'according to, in front',
    'According to the survey, half the wells are dry.',
    [['survey', 'half the wells are dry']],
  ],
  [
    'according to, behind',
    'Half the wells are dry, according to the survey.',
    [['survey', 'Half the wells are dry']],
  ],
  ['a last name', 'Mara Lind runs the ferry. Lind said it was late.', [['Mara Lind', 'it was late']]],
  ['a pronoun and its sex', 'Paul Osei met Mary Hale. She said it was late.', [['Mary Hale', 'it was late']]],
  [
    'a body behind "it"',
    'The port authority said the pier was shut. It added that ferries would run.',
    [
      ['port authority', 'the pier was shut'],
      ['port authority', 'ferries would run'],
    ],
  ],
  [
    'a definite description',
    'The Ministry of Health said wells were safe. The ministry said tests would go on.',
    [
      ['Ministry of Health', 'wells were safe'],
      ['Ministry of Health', 'tests would go on'],
    ],
  ],
  [
    'a name in the apposition',
    'Her lawyer, Ruth Moss, said the case was weak.',
    [['Ruth Moss', 'the case was weak']],
  ],
  [
    'a relative clause about the subject',
    'People who fled the valley said the dam had burst.',
    [['People', 'the dam had burst']],
  ],
  ['a value', 'The insurer put the damage at $3 million.', [['insurer', 'the damage at $3 million']]],
  [
    'a clause without its subject',
    'It is a plan that analysts say would cost millions.',
    [['analysts', 'would cost millions']],
  ],
  ['a transcript', 'THE CHAIR: The vote is closed.', [['CHAIR', 'The vote is closed.']]],
]

describe('who says what', () => {
  test.each(CASES)('%s', (_, text, wanted) => {
    expect(found(text).map(({ who, says }) => [who, says])).toEqual(wanted)
  })

  test.each([
    ['scare quotes', 'The “new” pier is older than the “old” one.'],
    ['titles of works', 'She read “The Salt Road” on the train.'],
    ['plain narration', 'Rain fell all night and the river rose.'],
    ['the writer’s own opinion', 'We think the pier is ugly.'],
  ])('nobody speaks in %s', (_, text) => expect(found(text)).toEqual([]))

  test('a language without rules has none', () => {
    expect(findReported('Der Hafen sei zu, sagte sie.', { language: 'de' })).toEqual([])
  })
})

describe('how it is said', () => {
  test.each([
    ['The port denied that ferries were late.', 'denies'],
    ['The port confirmed that ferries were late.', 'confirms'],
    ['The paper retracted its story.', 'retracts'],
    ['The office clarified that one ship was meant.', 'qualifies'],
    ['The auditor questioned whether the sums were right.', 'doubts'],
    ['The paper has been unable to independently verify the toll.', 'could_not_verify'],
    ['The port did not respond to a request for comment.', 'declined_to_comment'],
    ['The port did not deny that ferries were late.', 'asserts'],
  ])('%s', (text, stance) => expect(found(text)[0]?.stance).toBe(stance))

  test.each([
    [
      'The agency Norda cited an unnamed pilot as saying the strip was closed.',
      'unnamed pilot (unnamed) > Norda (citing)',
    ],
    ['Mara Lind told Reuters the strip was closed.', 'Mara Lind (on_the_record) > Reuters (citing)'],
    ['A spokesman for the port said the strip was closed.', 'port (through_a_spokesperson)'],
    ['Mara Lind wrote in a post on Telegram that the strip was closed.', 'Mara Lind (social_post)'],
    ['The port said in a statement that the strip was closed.', 'port (official_document)'],
    ['An official said on condition of anonymity that the strip was closed.', 'official (unnamed)'],
    [
      'The strip is closed, the Norda news agency reported, citing a pilot.',
      'pilot (unnamed) > Norda news agency (citing)',
    ],
  ])('%s', (text, chain) => expect(found(text)[0]?.chain).toBe(chain))

  test('the day on which it was said, and quoted or paraphrased', () => {
    const context = { publishedAt: '2026-03-05' }
    expect(found('“We are late,” she said on Monday.', context)[0]).toMatchObject({
      said: '2026-03-02',
      mode: 'quoted',
    })
    expect(found('She said the Monday ferry was late.', context)[0]).toMatchObject({
      said: null,
      mode: 'paraphrased',
    })
  })

  test('the document’s own figures of people are given without a speaker, unless left out', () => {
    const text = 'The flood killed at least 14 people.'
    expect(found(text)).toMatchObject([{ who: null, rules: ['own-voice.figure'] }])
    expect(found(text, { ownVoice: false })).toEqual([])
  })
})

test('offsets are code points', () => {
  const text = '😀 قال 😀 “We are late,” said Mara Lind.'
  const [one] = findReported(text)
  expect(at(text, one?.content[0] ?? null)).toBe('We are late')
  expect(at(text, one?.speaker?.span ?? null)).toBe('Mara Lind')
  expect(at(text, one?.cue ?? null)).toBe('said')
})
