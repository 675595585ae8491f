import { type Wording, wording } from '@/lib/text/message'

export type RebuttalKind =
  | 'denial'
  | 'contradiction'
  | 'rival_figure'
  | 'wrong_attribution'
  | 'misquotation'
  | 'undercut'
  | 'missing_context'

export type Standing = 'standing' | 'upheld' | 'answered' | 'withdrawn' | 'refuted'

export type DisputeState = 'undisputed' | 'questioned' | 'disputed' | 'rebutted' | 'settled'

/** What a rebuttal's standing does in the graph of attacks. `what` says it to readers. */
export type StandingRule = {
  readonly standing: Standing
  readonly attacksTarget: boolean
  readonly attackedByTarget: boolean
  readonly leavesGraph: boolean
  readonly what: Wording
}

/** The rules by which a rebuttal and its target attack each other, in the order of the glossary. */
export const standingRules: Readonly<Record<Standing, StandingRule>> = {
  standing: {
    standing: 'standing',
    attacksTarget: true,
    attackedByTarget: true,
    leavesGraph: false,
    what: wording('rules.dispute.standing.standing'),
  },
  upheld: {
    standing: 'upheld',
    attacksTarget: true,
    attackedByTarget: false,
    leavesGraph: false,
    what: wording('rules.dispute.standing.upheld'),
  },
  answered: {
    standing: 'answered',
    attacksTarget: false,
    attackedByTarget: false,
    leavesGraph: true,
    what: wording('rules.dispute.standing.answered'),
  },
  withdrawn: {
    standing: 'withdrawn',
    attacksTarget: false,
    attackedByTarget: false,
    leavesGraph: true,
    what: wording('rules.dispute.standing.withdrawn'),
  },
  refuted: {
    standing: 'refuted',
    attacksTarget: false,
    attackedByTarget: true,
    leavesGraph: false,
    what: wording('rules.dispute.standing.refuted'),
  },
}

/** The kinds of rebuttal that qualify and do not deny: they leave the graph whatever their standing. */
export const qualifyingKinds: readonly RebuttalKind[] = ['missing_context']

/** What becomes of those kinds, for readers. */
export const qualifyingRule: Wording = wording('rules.dispute.qualifying')

/** The derived states, each with the words for when it is reached, for readers. */
export const disputeRules: readonly { readonly state: DisputeState; readonly when: Wording }[] = [
  { state: 'undisputed', when: wording('rules.dispute.when.undisputed') },
  { state: 'questioned', when: wording('rules.dispute.when.questioned') },
  { state: 'disputed', when: wording('rules.dispute.when.disputed') },
  { state: 'rebutted', when: wording('rules.dispute.when.rebutted') },
  { state: 'settled', when: wording('rules.dispute.when.settled') },
]
