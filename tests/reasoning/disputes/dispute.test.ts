import { describe, expect, test } from 'vitest'
import { type DisputeRebuttal, type DisputeStatement, deriveDispute } from '@/lib/reasoning/disputes/dispute'
import {
  type DisputeState,
  disputeRules,
  type RebuttalKind,
  type Standing,
} from '@/lib/reasoning/disputes/rules'
import type { Stance } from '@/lib/reasoning/origins/retractions'

describe('the states', () => {
  test.each<[Stance[], DisputeState]>([
    [[], 'undisputed'],
    [['asserts', 'confirms', 'qualifies', 'declined_to_comment', 'retracts'], 'undisputed'],
    [['asserts', 'doubts'], 'questioned'],
    [['asserts', 'could_not_verify'], 'questioned'],
    [['asserts', 'denies'], 'disputed'],
    [['denies', 'doubts'], 'disputed'],
  ])('statements alone that say %j: %s', (stances, state) => {
    const dispute = derive(
      [],
      stances.map((stance, i) => says(`s${i}`, stance)),
    )
    expect(dispute.state).toBe(state)
  })

  test.each<[Standing, DisputeState]>([
    ['standing', 'disputed'],
    ['upheld', 'rebutted'],
    ['answered', 'settled'],
    ['withdrawn', 'settled'],
    ['refuted', 'settled'],
  ])('one rebuttal that is %s: %s', (standing, state) => {
    const dispute = derive([rebuts('r1', { standing })])
    expect(dispute.state).toBe(state)
    expect(dispute.decidedBy).toEqual(['r1'])
  })

  test.each<RebuttalKind>([
    'denial',
    'contradiction',
    'rival_figure',
    'wrong_attribution',
    'misquotation',
    'undercut',
  ])('a standing rebuttal of the kind %s and its target attack each other', (kind) => {
    const dispute = derive([rebuts('r1', { kind })])
    expect(dispute.state).toBe('disputed')
    expect(dispute.attacks).toEqual([
      ['r1', 'claim'],
      ['claim', 'r1'],
    ])
  })

  test.each<Standing>(['standing', 'upheld', 'refuted'])(
    'missing context, %s, never disputes',
    (standing) => {
      const dispute = derive([rebuts('r1', { kind: 'missing_context', standing })])
      expect(dispute).toMatchObject({ state: 'settled', attacks: [] })
      expect(dispute.labels.get('r1')).toBe('left')
    },
  )

  test('a rebutted rebuttal: the claim is in again', () => {
    const dispute = derive([
      rebuts('r1', { standing: 'upheld' }),
      rebuts('r2', { targetId: 'r1', standing: 'upheld' }),
    ])
    expect(dispute.state).toBe('settled')
    expect(Object.fromEntries(dispute.labels)).toEqual({ claim: 'in', r1: 'out', r2: 'in' })
  })

  test('say-so against an upheld rebuttal reopens the dispute', () => {
    const dispute = derive([rebuts('r1', { standing: 'upheld' }), rebuts('r2', { targetId: 'r1' })])
    expect(dispute).toMatchObject({ state: 'disputed', decidedBy: ['r1'] })
  })

  test('of several rebuttals of a disputed claim, those that no longer count decide nothing', () => {
    const dispute = derive([
      rebuts('r1', { standing: 'answered' }),
      rebuts('r2'),
      rebuts('r3', { standing: 'refuted' }),
      rebuts('r4', { targetId: 'r2' }),
    ])
    expect(dispute).toMatchObject({ state: 'disputed', decidedBy: ['r2'] })
  })

  test('one upheld rebuttal among standing ones decides alone', () => {
    const dispute = derive([rebuts('r1'), rebuts('r2', { standing: 'upheld' }), rebuts('r3')])
    expect(dispute).toMatchObject({ state: 'rebutted', decidedBy: ['r2'] })
    expect(dispute.labels.get('r1')).toBe('in')
  })

  test('a rebuttal whose target has left the graph attacks nothing', () => {
    const rebuttals = [
      rebuts('r1', { standing: 'answered' }),
      rebuts('r2', { targetId: 'r1', standing: 'upheld' }),
    ]
    const dispute = derive(rebuttals)
    expect(dispute).toMatchObject({ state: 'settled', attacks: [] })
    expect(Object.fromEntries(dispute.labels)).toEqual({ claim: 'in', r1: 'left', r2: 'in' })
  })

  test('doubts beside an answered rebuttal leave the dispute settled', () => {
    expect(derive([rebuts('r1', { standing: 'answered' })], [says('s1', 'doubts')]).state).toBe('settled')
  })
})

describe('a denying statement', () => {
  test('that a rebuttal rests on is not counted a second time', () => {
    const dispute = derive(
      [rebuts('r1', { standing: 'answered', statementId: 's1' })],
      [says('s1', 'denies')],
    )
    expect(dispute).toMatchObject({ state: 'settled', decidedBy: ['r1'] })
  })

  test('without a rebuttal stands as a denial, until its source takes it back', () => {
    expect(derive([], [says('s1', 'denies')])).toMatchObject({ state: 'disputed', decidedBy: ['s1'] })
    const dispute = derive([], [says('s1', 'denies'), says('s2', 'retracts')])
    expect(dispute).toMatchObject({ state: 'settled', decidedBy: ['s1'] })
    expect(dispute.labels.get('s1')).toBe('left')
  })
})

test('every state has its rule in words', () => {
  expect(disputeRules.map((rule) => rule.state)).toEqual([
    'undisputed',
    'questioned',
    'disputed',
    'rebutted',
    'settled',
  ])
})

function derive(rebuttals: DisputeRebuttal[], statements: DisputeStatement[] = []) {
  return deriveDispute({ claimId: 'claim', rebuttals, statements })
}

function rebuts(id: string, rest: Partial<DisputeRebuttal> = {}): DisputeRebuttal {
  return { id, kind: 'denial', standing: 'standing', targetId: null, statementId: `of-${id}`, ...rest }
}

function says(id: string, stance: Stance): DisputeStatement {
  return { id, stance, rootId: 'source', date: null }
}
