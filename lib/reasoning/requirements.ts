import { type Wording, wording } from '@/lib/text/message'

export type Level =
  | 'unassessed'
  | 'unverified'
  | 'unverifiable'
  | 'single_origin'
  | 'corroborated'
  | 'verified'
  | 'refuted'
  | 'not_checkable'

/** A ClaimKind, of which `forecast` and `position` are told apart: they cannot be checked now. */
type CheckedKind = 'event' | 'attribution' | 'quantity' | 'causal' | 'forecast' | 'position'

/** Evidence on record: its credibility (Admiralty, 1 to 6), and whether the assessing editor has examined it. */
type WeighedEvidence = {
  readonly id: string
  readonly credibility: number | null
  readonly examined: boolean
}

/**
 * What a level's requirement is checked against. `assertingStatements`: how many statements assert or confirm the
 * claim; `origins`: how many independent origins these have (see `independentOrigins`); `rationale` and
 * `wouldSettle` (what would settle it): the texts of the assessment at hand, empty where there is none.
 */
export type RequirementRecord = {
  readonly claimKind: CheckedKind
  readonly assertingStatements: number
  readonly origins: number
  readonly supportingEvidence: readonly WeighedEvidence[]
  readonly contradictingEvidence: readonly WeighedEvidence[]
  readonly rationale: string
  readonly wouldSettle: string
}

export type Verdict = { readonly met: boolean; readonly reason: Wording }

/** A level, what must be on record before it can be published (in words), and the check of exactly that. */
export type LevelRule = {
  readonly level: Level
  readonly needs: Wording
  readonly check: (record: RequirementRecord) => Verdict
}

/**
 * For every level, in the order of `levelRules`, whether what is on record meets what the level needs, and why in
 * words: "2 statements, 1 independent origin: Corroborated needs 2."
 */
export function requirements(record: RequirementRecord): ({ readonly level: Level } & Verdict)[] {
  return levelRules.map(({ level, check }) => ({ level, ...check(record) }))
}

/** The levels and what each needs; the methodology page shows this same table. */
export const levelRules: readonly LevelRule[] = [
  {
    level: 'unassessed',
    needs: wording('rules.level.unassessed.needs'),
    check: () => met('rules.level.unassessed.met'),
  },
  {
    level: 'unverified',
    needs: wording('rules.level.unverified.needs'),
    check: ({ rationale }) =>
      isWritten(rationale) ? met('rules.level.unverified.met') : unmet('rules.level.unverified.unmet'),
  },
  {
    level: 'unverifiable',
    needs: wording('rules.level.unverifiable.needs'),
    check: ({ rationale, wouldSettle }) => {
      if (!isWritten(rationale)) return unmet('rules.level.unverifiable.noRationale')
      if (!isWritten(wouldSettle)) return unmet('rules.level.unverifiable.noWouldSettle')
      return met('rules.level.unverifiable.met')
    },
  },
  {
    level: 'single_origin',
    needs: wording('rules.level.single_origin.needs'),
    check: ({ assertingStatements: statements, origins }) =>
      statements >= 1 && origins === 1
        ? met('rules.level.single_origin.met', { statements, origins })
        : unmet('rules.level.single_origin.unmet', { statements, origins }),
  },
  {
    level: 'corroborated',
    needs: wording('rules.level.corroborated.needs'),
    check: ({ assertingStatements: statements, origins }) =>
      origins >= 2
        ? met('rules.level.corroborated.met', { statements, origins })
        : unmet('rules.level.corroborated.unmet', { statements, origins, needed: 2 }),
  },
  {
    level: 'verified',
    needs: wording('rules.level.verified.needs'),
    check: ({ supportingEvidence: evidence }) => {
      const { total, credible, examined } = weigh(evidence)
      if (examined > 0) return met('rules.level.verified.met', { examined })
      if (total === 0) return unmet('rules.level.verified.noEvidence')
      if (credible === 0) return unmet('rules.level.verified.notCredible', { total })
      return unmet('rules.level.verified.notExamined', { credible })
    },
  },
  {
    level: 'refuted',
    needs: wording('rules.level.refuted.needs'),
    check: ({ contradictingEvidence: evidence }) => {
      const { total, credible, examined } = weigh(evidence)
      if (examined > 0) return met('rules.level.refuted.met', { examined })
      if (total === 0) return unmet('rules.level.refuted.noEvidence')
      if (credible === 0) return unmet('rules.level.refuted.notCredible', { total })
      return unmet('rules.level.refuted.notExamined', { credible })
    },
  },
  {
    level: 'not_checkable',
    needs: wording('rules.level.not_checkable.needs'),
    check: ({ claimKind }) =>
      claimKind === 'position' || claimKind === 'forecast'
        ? met('rules.level.not_checkable.met', { kind: claimKind })
        : unmet('rules.level.not_checkable.unmet'),
  },
]

function met(key: string, values?: Wording['values']): Verdict {
  return { met: true, reason: wording(key, values) }
}

function unmet(key: string, values?: Wording['values']): Verdict {
  return { met: false, reason: wording(key, values) }
}

function isWritten(text: string): boolean {
  return text.trim() !== ''
}

/** How many pieces there are, how many of credibility 1 or 2, and how many of these the editor has examined. */
function weigh(evidence: readonly WeighedEvidence[]) {
  const credible = evidence.filter(({ credibility }) => credibility === 1 || credibility === 2)
  return {
    total: evidence.length,
    credible: credible.length,
    examined: credible.filter(({ examined }) => examined).length,
  }
}
