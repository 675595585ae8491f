import { describe, expect, it } from 'vitest'
import {
  figureValues,
  isComplete,
  likeliestTab,
  toFormData,
  valuesOf,
} from '@/components/annotations/panel-values'
import { annotateInput } from '@/lib/desk/annotations/schema'
import type { ClaimGuess, FigureGuess, Reading } from '@/lib/desk/annotations/types'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { wording } from '@/lib/text/message'

const why = wording('rules.annotation.who.near')
const claim: ClaimGuess = {
  ...{
    id: 'claim1',
    proposition: 'The ship left',
    kind: 'event',
    level: 'unassessed',
    disputeState: 'undisputed',
  },
  ...{ likeness: 0.9, sameStory: true, why: [], duplicate: true },
}
const reading: Reading = {
  ...{
    spans: [{ start: 3, end: 9 }],
    quotes: ['a ship'],
    others: [],
    stance: 'asserts',
    mode: 'paraphrased',
  },
  who: { known: false, name: 'A deckhand', kind: 'unnamed', description: 'a deckhand', why },
  chain: [
    { who: null, others: [], how: 'unnamed', wording: 'asked not to be named' },
    {
      who: { known: true, id: 'wire', name: 'Coast Wire', detail: '', why },
      others: [],
      how: 'citing',
      wording: 'citing',
    },
  ],
  said: null,
  figures: [],
  claims: [],
  proposition: 'The ship left',
  claimKind: 'event',
}
const placed = { documentId: 'd', snapshotId: 's', spans: '3-9', stay: 'on' }
const parsed = (values: Record<string, unknown>) =>
  parsePosted(toFormData({ ...placed, ...values }), { schema: annotateInput })

describe('what the panel posts', () => {
  it('is what the server reads, without a word typed', () => {
    const submission = parsed({ ...valuesOf(reading, ['story1', 'story2']), what: 'claim' })
    expect(submission.status === 'success' && submission.value).toMatchObject({
      what: 'statement',
      who: { source: 'A deckhand', create: true, kind: 'unnamed', description: 'a deckhand' },
      about: { known: false, claim: { proposition: 'The ship left', storyIds: ['story1', 'story2'] } },
      chain: [{ how: 'unnamed' }, { how: 'citing', source: 'Coast Wire', id: 'wire' }],
    })
  })

  it('names the claim on record where that is as good as sure, and nothing that is only like it', () => {
    expect(valuesOf({ ...reading, claims: [claim] })).toMatchObject({ on: 'known', claimId: 'claim1' })
    expect(valuesOf({ ...reading, claims: [{ ...claim, duplicate: false }] })).toMatchObject({
      on: 'new',
      claimId: '',
    })
  })
})

describe('a figure', () => {
  const figure: FigureGuess = {
    ...{ counted: 'killed', low: 7028, high: null, comparator: 'at_least', unit: 'people', population: '' },
    ...{ area: 'Gaza', cumulative: true, asOf: '2023-10-26', text: 'at least 7,028 killed' },
  }

  it('is read as it stands in the text', () => {
    const submission = parsed({ ...valuesOf({ ...reading, figures: [figure] }), what: 'claim' })
    expect(submission.status === 'success' && submission.value).toMatchObject({
      figure: { counted: 'killed', low: 7028, high: null, comparator: 'at_least', cumulative: true },
    })
  })

  it('leaves no part of another one that was in the fields', () => {
    expect(figureValues({ ...figure, cumulative: false })).toMatchObject({
      high: '',
      population: '',
      cumulative: '',
    })
  })

  it('waits where the claim takes none', () => {
    expect(valuesOf({ ...reading, figures: [figure], claims: [claim] }).figure).toEqual({})
  })
})

describe('a passage', () => {
  it('wants the tab that fits it', () => {
    expect(likeliestTab({ ...reading, claims: [claim] })).toBe('statement')
    expect(likeliestTab(reading)).toBe('claim')
    expect(likeliestTab({ ...reading, stance: 'denies' })).toBe('rebuttal')
  })

  it('is complete when who and claim are decided', () => {
    expect(isComplete(reading)).toBe(true)
    expect(isComplete({ ...reading, who: null })).toBe(false)
    expect(isComplete({ ...reading, proposition: '' })).toBe(false)
    expect(isComplete({ ...reading, proposition: '', claims: [claim] })).toBe(true)
  })
})
