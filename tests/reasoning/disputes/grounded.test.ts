import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attack, grounded, type Label } from '@/lib/reasoning/disputes/grounded'

/** Small graphs of up to six arguments, with cycles, self-attacks and attacks named twice. */
const graph = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const args = Array.from({ length: size }, (_, i) => `n${i}`)
  const arg = fc.constantFrom(...args)
  return fc.record({
    args: fc.constant(args),
    attacks: fc.array(
      fc.tuple(arg, arg).map((attack): Attack => attack),
      { maxLength: 12 },
    ),
  })
})

describe('grounded', () => {
  test.each<[string, Attack[], Record<string, Label>]>([
    [
      'a chain',
      [
        ['b', 'a'],
        ['c', 'b'],
      ],
      { a: 'in', b: 'out', c: 'in' },
    ],
    [
      'two that attack each other',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      { a: 'undecided', b: 'undecided' },
    ],
    [
      'a circle of three',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
      { a: 'undecided', b: 'undecided', c: 'undecided' },
    ],
    [
      'one that attacks itself',
      [
        ['a', 'a'],
        ['a', 'b'],
      ],
      { a: 'undecided', b: 'undecided' },
    ],
    [
      'a pair with one defeated from outside',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['c', 'b'],
      ],
      { a: 'in', b: 'out', c: 'in' },
    ],
    [
      'an attack named twice',
      [
        ['b', 'a'],
        ['b', 'a'],
        ['c', 'b'],
      ],
      { a: 'in', b: 'out', c: 'in' },
    ],
  ])('%s', (_, attacks, labels) => {
    expect(Object.fromEntries(grounded([], attacks))).toEqual(labels)
  })

  test('property: it is the least fixed point of the characteristic function', () => {
    fc.assert(
      fc.property(graph, ({ args, attacks }) => {
        const labels = grounded(args, attacks)
        const accepted = args.filter((arg) => labels.get(arg) === 'in')
        expect(accepted).toEqual(leastFixedPoint(args, attacks))
      }),
      { numRuns: 500 },
    )
  })

  test('property: it is the complete labelling that decides least, of all that there are', () => {
    fc.assert(
      fc.property(graph, ({ args, attacks }) => {
        const complete = allLabellings(args).filter((labels) => isComplete(labels, args, attacks))
        const least = complete.filter((labels) =>
          complete.every((other) => args.every((arg) => labels.get(arg) !== 'in' || other.get(arg) === 'in')),
        )
        expect(least).toHaveLength(1)
        expect(grounded(args, attacks)).toEqual(least[0])
      }),
    )
  })

  test('property: the order of arguments and attacks never matters', () => {
    const shuffled = graph.chain(({ args, attacks }) =>
      fc.tuple(
        fc.constant({ args, attacks }),
        fc.shuffledSubarray(args, { minLength: args.length }),
        fc.shuffledSubarray(attacks, { minLength: attacks.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([{ args, attacks }, otherArgs, otherAttacks]) => {
        const [labels, others] = [grounded(args, attacks), grounded(otherArgs, otherAttacks)]
        expect(Object.fromEntries(others)).toEqual(Object.fromEntries(labels))
      }),
    )
  })

  test('property: an argument that nothing attacks is in', () => {
    fc.assert(
      fc.property(graph, ({ args, attacks }) => {
        const labels = grounded(args, attacks)
        for (const arg of args) if (!attacks.some(([, to]) => to === arg)) expect(labels.get(arg)).toBe('in')
      }),
    )
  })

  test('is linear in the attacks: a chain of 100,000 and a star as wide take no time', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `n${i}`)
    const chain = ids.slice(1).map((id, i): Attack => [id, `n${i}`])
    const started = performance.now()
    expect(grounded(ids, chain).get('n99999')).toBe('in')
    expect(
      grounded(
        ids,
        ids.slice(1).map((id): Attack => [id, 'n0']),
      ).get('n0'),
    ).toBe('out')
    // Quadratic work on as many would take minutes; the bound leaves room for a busy machine.
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

/** Dung's definition: from nothing, accept again and again what the accepted defend, until nothing is added. */
function leastFixedPoint(args: string[], attacks: Attack[]): string[] {
  let accepted: string[] = []
  for (;;) {
    const defended = args.filter((arg) =>
      attackersOf(arg, attacks).every((attacker) =>
        attackersOf(attacker, attacks).some((defender) => accepted.includes(defender)),
      ),
    )
    if (defended.length === accepted.length) return defended
    accepted = defended
  }
}

/** Caminada's: in exactly if all attackers are out, out exactly if some attacker is in. */
function isComplete(labels: Map<string, Label>, args: string[], attacks: Attack[]): boolean {
  return args.every((arg) => {
    const attackers = attackersOf(arg, attacks).map((attacker) => labels.get(attacker))
    const isIn = attackers.every((label) => label === 'out')
    const isOut = attackers.some((label) => label === 'in')
    return labels.get(arg) === (isIn ? 'in' : isOut ? 'out' : 'undecided')
  })
}

function allLabellings(args: string[]): Map<string, Label>[] {
  return args.reduce<Map<string, Label>[]>(
    (labellings, arg) =>
      labellings.flatMap((labels) =>
        (['in', 'out', 'undecided'] as const).map((label) => new Map([...labels, [arg, label]])),
      ),
    [new Map()],
  )
}

function attackersOf(arg: string, attacks: Attack[]): string[] {
  return attacks.filter(([, to]) => to === arg).map(([from]) => from)
}
