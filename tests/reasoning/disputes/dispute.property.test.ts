import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DisputeInput, type DisputeRebuttal, deriveDispute } from '@/lib/reasoning/disputes/dispute'
import type { RebuttalKind, Standing } from '@/lib/reasoning/disputes/rules'
import type { Stance } from '@/lib/reasoning/origins/retractions'

const standing = fc.constantFrom<Standing>(
  'standing',
  'upheld',
  'standing',
  'upheld',
  'answered',
  'withdrawn',
  'refuted',
)
const kind = fc.constantFrom<RebuttalKind>('denial', 'rival_figure', 'undercut', 'denial', 'missing_context')

/** Trees of rebuttals: each answers the claim or one before it. */
const rebuttals: fc.Arbitrary<DisputeRebuttal[]> = fc
  .array(fc.record({ kind, standing, target: fc.nat() }), { maxLength: 10 })
  .map((list) =>
    list.map(({ target, ...rest }, i) => {
      const targetIndex = target % (i + 1)
      return {
        id: `r${i}`,
        targetId: targetIndex === i ? null : `r${targetIndex}`,
        statementId: null,
        ...rest,
      }
    }),
  )

const stance = fc.constantFrom<Stance>(
  'asserts',
  'confirms',
  'doubts',
  'could_not_verify',
  'denies',
  'retracts',
)
const statements = fc
  .array(fc.record({ stance, rootId: fc.constantFrom('a', 'b') }), { maxLength: 4 })
  .map((list) => list.map((statement, i) => ({ ...statement, id: `s${i}`, date: null })))

const input: fc.Arbitrary<DisputeInput> = fc.record({ claimId: fc.constant('claim'), rebuttals, statements })

describe('deriveDispute', () => {
  test('property: unique: the order of rebuttals and statements never matters', () => {
    const shuffled = input.chain((it) =>
      fc.tuple(
        fc.constant(it),
        fc.record({
          claimId: fc.constant('claim'),
          rebuttals: fc.shuffledSubarray([...it.rebuttals], { minLength: it.rebuttals.length }),
          statements: fc.shuffledSubarray([...it.statements], { minLength: it.statements.length }),
        }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const [a, b] = [deriveDispute(one), deriveDispute(other)]
        expect([b.state, b.decidedBy]).toEqual([a.state, a.decidedBy])
        expect(Object.fromEntries(b.labels)).toEqual(Object.fromEntries(a.labels))
      }),
    )
  })

  test('property: a claim that nothing attacks is in', () => {
    fc.assert(
      fc.property(input, (it) => {
        const { attacks, labels } = deriveDispute(it)
        fc.pre(!attacks.some(([, target]) => target === 'claim'))
        expect(labels.get('claim')).toBe('in')
      }),
    )
  })

  test('property: answering every rebuttal settles', () => {
    fc.assert(
      fc.property(input, (it) => {
        fc.pre(it.rebuttals.length > 0)
        const answered = it.rebuttals.map((rebuttal) => ({ ...rebuttal, standing: 'answered' as const }))
        const quiet = it.statements.filter((statement) => statement.stance !== 'denies')
        expect(deriveDispute({ ...it, rebuttals: answered, statements: quiet }).state).toBe('settled')
      }),
    )
  })

  test('property: a withdrawn rebuttal changes nothing that it could not reach', () => {
    fc.assert(
      fc.property(input, fc.nat(), (it, pick) => {
        fc.pre(it.rebuttals.length > 0)
        const gone = it.rebuttals[pick % it.rebuttals.length]!
        const before = deriveDispute(it)
        const after = deriveDispute({
          ...it,
          rebuttals: it.rebuttals.map((r) =>
            r.id === gone.id ? { ...r, standing: 'withdrawn' as const } : r,
          ),
        })
        const reached = reachable(gone.id, before.attacks)
        for (const [id, label] of before.labels)
          if (!reached.has(id)) expect(after.labels.get(id)).toBe(label)
      }),
    )
  })

  test('property: a withdrawn rebuttal, added, changes no label and nothing but "undisputed" or "questioned"', () => {
    fc.assert(
      fc.property(input, kind, (it, rebuttalKind) => {
        const before = deriveDispute(it)
        const withdrawn: DisputeRebuttal = {
          id: 'new',
          kind: rebuttalKind,
          standing: 'withdrawn',
          targetId: it.rebuttals[0]?.id ?? null,
          statementId: null,
        }
        const after = deriveDispute({ ...it, rebuttals: [...it.rebuttals, withdrawn] })
        for (const [id, label] of before.labels) expect(after.labels.get(id)).toBe(label)
        const wasQuiet = before.state === 'undisputed' || before.state === 'questioned'
        expect(after.state).toBe(wasQuiet ? 'settled' : before.state)
      }),
    )
  })

  test('property: the state says what the label says, and names what decides', () => {
    fc.assert(
      fc.property(input, (it) => {
        const { state, labels, decidedBy } = deriveDispute(it)
        const label = labels.get('claim')
        expect(label === 'out').toBe(state === 'rebutted')
        expect(label === 'undecided').toBe(state === 'disputed')
        expect(decidedBy.length === 0).toBe(state === 'undisputed')
        if (state === 'rebutted') {
          const deciding = it.rebuttals.filter((rebuttal) => decidedBy.includes(rebuttal.id))
          expect(deciding.every((r) => r.standing === 'upheld' && labels.get(r.id) === 'in')).toBe(true)
        }
      }),
    )
  })
})

function reachable(from: string, attacks: readonly (readonly [string, string])[]): Set<string> {
  const reached = new Set([from])
  for (const at of reached) for (const [attacker, target] of attacks) if (attacker === at) reached.add(target)
  return reached
}
