import { describe, expect, test } from 'vitest'
import { firstWording, kindOfClaim, type SaidWords } from '@/lib/desk/annotations/proposition'

const holm = { name: 'Ada Holm', kind: 'person', named: true } as const
const harbour = { name: 'Harbour Office', kind: 'government_body', named: true } as const

const said = (pieces: string | string[], more: Partial<SaidWords> = {}): SaidWords => ({
  pieces: [pieces].flat(),
  cue: 'said',
  speaker: holm,
  quoted: false,
  dates: [],
  people: [],
  ...more,
})

describe('a first wording', () => {
  const cases: [what: string, said: SaidWords, wording: string][] = [
    ['begins with a capital, ends without a stop', said('the pier is closed.'), 'The pier is closed'],
    ['loses a leading that', said('that the pier is closed'), 'The pier is closed'],
    ['loses the quotation marks around it', said('“The pier is closed,”'), 'The pier is closed'],
    ['keeps marks within it', said('the pier is “a wreck” now'), 'The pier is “a wreck” now'],
    ['loses marks of which one is missing', said('the pier is “a wreck'), 'The pier is a wreck'],
    [
      'keeps the stop of an abbreviation',
      said('the pier belongs to Twin Inc.'),
      'The pier belongs to Twin Inc.',
    ],
    ['joins pieces', said(['“The pier,”', '“is closed.”']), 'The pier, is closed'],
    [
      'is the first of several sentences',
      said('“The pier is closed. Nobody may enter.”', { quoted: true }),
      'The pier is closed',
    ],
    ['is not cut at a title', said('Mr. Lund closed the pier'), 'Mr. Lund closed the pier'],
    ['says who I is', said('“I closed the pier”', { quoted: true }), 'Ada Holm closed the pier'],
    ['says who we are', said('“We’ve closed the pier”', { quoted: true }), 'Ada Holm has closed the pier'],
    ['says whose my is', said('“My plan is ready”', { quoted: true }), 'Ada Holm’s plan is ready'],
    ['says who she is', said('she had closed the pier'), 'Ada Holm had closed the pier'],
    ['leaves a she in her own words', said('“She closed the pier”', { quoted: true }), 'She closed the pier'],
    ['leaves an it that is no person', said('it was closed'), 'It was closed'],
    ['says what it is', said('it closed the pier', { speaker: harbour }), 'Harbour Office closed the pier'],
    ['leaves they', said('they closed the pier', { speaker: harbour }), 'They closed the pier'],
    ['makes a promise a will', said('to close the pier', { cue: 'vowed' }), 'Ada Holm will close the pier'],
    ['makes a wish a want', said('to close the pier', { cue: 'hopes' }), 'Ada Holm wants to close the pier'],
    [
      'agrees with officials',
      said('to close the pier', {
        cue: 'want',
        speaker: { name: 'Port officials', kind: 'unnamed', named: false },
      }),
      'Port officials want to close the pier',
    ],
    ['leaves what others are told to do', said('to close the pier', { cue: 'urged' }), 'To close the pier'],
    ['leaves the tense', said('the pier had been closed'), 'The pier had been closed'],
    [
      'names no one who has no name',
      said('he saw it', { speaker: { name: 'a worker', kind: 'unnamed', named: false } }),
      'He saw it',
    ],
    [
      'dates a day of the week',
      said('the pier closed on Monday', {
        dates: [{ text: 'on Monday', at: '2023-10-23', precision: 'day', basis: 'publication' }],
      }),
      'The pier closed on 23 October 2023',
    ],
    [
      'dates a bare day of the week',
      said('the pier closed Monday', {
        dates: [{ text: 'Monday', at: '2023-10-23', precision: 'day', basis: 'publication' }],
      }),
      'The pier closed on 23 October 2023',
    ],
    [
      'dates a day that describes',
      said('the Oct. 7 fire closed the pier', {
        dates: [{ text: 'Oct. 7', at: '2023-10-07', precision: 'day', basis: 'publication' }],
      }),
      'The 7 October 2023 fire closed the pier',
    ],
    [
      'leaves a date that stands in full',
      said('the pier closed on 3 May 2020', {
        dates: [{ text: '3 May 2020', at: '2020-05-03', precision: 'day', basis: 'stated' }],
      }),
      'The pier closed on 3 May 2020',
    ],
    [
      'says whom a bare number counts',
      said('more than 7,000 have been displaced', { people: ['more than 7,000'] }),
      'More than 7,000 people have been displaced',
    ],
    [
      'says nothing where the text does',
      said('more than 7,000 workers left', { people: ['more than 7,000'] }),
      'More than 7,000 workers left',
    ],
    ['is empty where nothing is said', said('“…”'), '…'],
  ]
  test.each(cases)('%s', (_, words, wording) => {
    expect(firstWording(words)).toBe(wording)
  })

  test('is cut at a word within what a proposition may be', () => {
    const long = firstWording(said('the pier '.repeat(100)))
    expect(long.length).toBeLessThanOrEqual(300)
    expect(long).toMatch(/(?:pier|the)$/)
  })
})

test.each([
  ['At least 12 ships sank', true, 'quantity'],
  ['Pirates were behind the attack', false, 'attribution'],
  ['The fire was caused by a lamp', false, 'causal'],
  ['The pier will close', false, 'forecast'],
  ['Ada Holm wants to close the pier', false, 'position'],
  ['The pier is closed', false, 'event'],
] as const)('“%s” (figure: %s) is of the kind %s', (proposition, hasFigure, kind) => {
  expect(kindOfClaim(proposition, hasFigure)).toBe(kind)
})
