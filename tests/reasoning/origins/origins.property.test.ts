import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OriginSource, OriginStatement, OriginsInput } from '@/lib/reasoning/origins/origin'
import { independentOrigins } from '@/lib/reasoning/origins/origins'
import type { Stance } from '@/lib/reasoning/origins/retractions'

// Rare shapes matter: a fault in merging took two thousand runs to show. Ten thousand take two seconds.
fc.configureGlobal({ numRuns: 10_000 })

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const id = fc.constantFrom(...IDS)
const stance = fc.constantFrom<Stance>('asserts', 'confirms', 'asserts', 'denies', 'doubts', 'retracts')
const date = fc.option(
  fc
    .integer({ min: 1, max: 4 })
    .map((day) => ({ at: new Date(Date.UTC(2023, 9, day)), precision: 'day' as const })),
)

const record: fc.Arbitrary<OriginsInput> = fc.record({
  statements: fc
    .array(fc.record({ stance, rootId: id, relayedById: id, date }), { maxLength: 12 })
    .map((list) => list.map((statement, i) => ({ ...statement, id: `s${i}` }))),
  sources: fc.tuple(
    ...IDS.map((sourceId) =>
      fc.record({
        id: fc.constant(sourceId),
        // Two sources can bear one name: order must not depend on names alone.
        name: fc.constantFrom('Ada', 'Bela', 'Cem', 'an unnamed official'),
        kind: fc.constantFrom('person', 'person', 'unnamed'),
        affiliationId: fc.option(id, { freq: 1 }),
      }),
    ),
  ),
  dependences: fc.array(fc.record({ sourceId: id, dependsOnId: id }), { maxLength: 2 }),
})

describe('independent origins', () => {
  test('property: the order of the input never matters, not even for the order of the output', () => {
    fc.assert(
      fc.property(
        record.chain((input) =>
          fc.record({
            input: fc.constant(input),
            shuffled: fc.record({
              statements: shuffled(input.statements),
              sources: shuffled(input.sources),
              dependences: shuffled(input.dependences),
            }),
          }),
        ),
        ({ input, shuffled }) => {
          expect(independentOrigins(shuffled)).toEqual(independentOrigins(input))
        },
      ),
    )
  })

  test('property: adding a relay of an existing origin never raises the count', () => {
    fc.assert(
      fc.property(record, fc.nat(), id, date, (input, pick, outlet, when) => {
        const counting = independentOrigins(input)
        const relayed = input.statements.filter((s) => counting.some((o) => o.statementIds.includes(s.id)))
        fc.pre(relayed.length > 0)
        const existing = relayed[pick % relayed.length]!
        const root = sourceOf(input, existing.rootId)
        // Whoever relays a known root adds nothing; an unnamed one is known only by who relayed it.
        const next = isLoose(root) ? existing.relayedById : outlet
        const relay: OriginStatement = { ...existing, id: 'relay', relayedById: next, date: when }
        const after = independentOrigins({ ...input, statements: [...input.statements, relay] })
        expect(after.length).toBe(counting.length)
      }),
    )
  })

  test('property: merging two sources that are both named, or both unnamed and loose, never raises the count', () => {
    fc.assert(
      fc.property(record, id, id, (input, keptId, goneId) => {
        const [kept, gone] = [sourceOf(input, keptId), sourceOf(input, goneId)]
        fc.pre(keptId !== goneId)
        fc.pre((kept.kind !== 'unnamed' && gone.kind !== 'unnamed') || (isLoose(kept) && isLoose(gone)))
        const undated = { ...input, statements: input.statements.filter((s) => s.stance !== 'retracts') }
        expect(independentOrigins(merged(undated, kept, gone)).length).toBeLessThanOrEqual(
          independentOrigins(undated).length,
        )
      }),
    )
  })

  test('property: learning of another affiliation between parties, or of a dependence, never raises the count', () => {
    fc.assert(
      fc.property(record, id, id, (input, sourceId, dependsOnId) => {
        const dependences = [...input.dependences, { sourceId, dependsOnId }]
        expect(independentOrigins({ ...input, dependences }).length).toBeLessThanOrEqual(
          independentOrigins(input).length,
        )
      }),
    )
  })

  test('property: every counting statement is in exactly one origin, and only an origin of several says why', () => {
    fc.assert(
      fc.property(record, (input) => {
        const origins = independentOrigins(input)
        const ids = origins.flatMap((origin) => origin.statementIds)
        expect(new Set(ids).size).toBe(ids.length)
        for (const origin of origins) {
          expect(origin.merged.length > 0).toBe(origin.statementIds.length > 1)
          expect(origin.names).toHaveLength(origin.sourceIds.length)
        }
        expect(new Set(origins.map(({ key }) => key)).size).toBe(origins.length)
      }),
    )
  })

  test('property: agrees with the definition, merged pair by pair until nothing changes', () => {
    fc.assert(
      fc.property(record, (input) => {
        const withoutRetractions = {
          ...input,
          statements: input.statements.filter((s) => s.stance !== 'retracts'),
        }
        expect(
          independentOrigins(withoutRetractions)
            .map((origin) => origin.statementIds.join())
            .sort(),
        ).toEqual(byDefinition(withoutRetractions))
      }),
    )
  })
})

/** The naive way: every statement an origin of its own, two merged as long as any rule says that they are one. */
function byDefinition(input: OriginsInput): string[] {
  const edges = [
    ...input.sources.flatMap((s) => (s.affiliationId ? [[s.id, s.affiliationId] as const] : [])),
    ...input.dependences.map((d) => [d.sourceId, d.dependsOnId] as const),
  ]
  let groups = input.statements
    .filter((s) => s.stance === 'asserts' || s.stance === 'confirms')
    .map((s) => [s])
  const isOne = (a: OriginStatement, b: OriginStatement) => {
    const loose = isLoose(sourceOf(input, a.rootId)) && isLoose(sourceOf(input, b.rootId))
    if (loose && a.relayedById === b.relayedById) return true
    const reached = reachable(a.rootId, edges)
    if (a.rootId !== b.rootId) return reached.has(b.rootId)
    return !isLoose(sourceOf(input, a.rootId)) || edges.some((edge) => isLinkOf(edge, a.rootId))
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const a of groups) {
      const b = groups.find((other) => other !== a && a.some((x) => other.some((y) => isOne(x, y))))
      if (!b) continue
      groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b]]
      changed = true
      break
    }
  }
  return groups
    .map((group) =>
      group
        .map((s) => s.id)
        .sort()
        .join(),
    )
    .sort()
}

function isLinkOf([from, to]: readonly [string, string], sourceId: string): boolean {
  return from === sourceId || to === sourceId
}

function reachable(from: string, edges: (readonly [string, string])[]): Set<string> {
  const reached = new Set([from])
  for (const at of reached)
    for (const [a, b] of edges) if (a === at || b === at) reached.add(a === at ? b : a)
  return reached
}

/** The two sources as one, `kept`, which keeps what both were affiliated to. */
function merged(input: OriginsInput, kept: OriginSource, gone: OriginSource): OriginsInput {
  const to = (sourceId: string) => (sourceId === gone.id ? kept.id : sourceId)
  const second = kept.affiliationId && gone.affiliationId ? [gone.affiliationId] : []
  return {
    statements: input.statements.map((s) => ({ ...s, rootId: to(s.rootId), relayedById: to(s.relayedById) })),
    sources: input.sources
      .filter((s) => s.id !== gone.id)
      .map((s) => {
        const affiliationId = s.id === kept.id ? (s.affiliationId ?? gone.affiliationId) : s.affiliationId
        return { ...s, affiliationId: affiliationId && to(affiliationId) }
      }),
    dependences: [
      ...input.dependences.map((d) => ({ sourceId: to(d.sourceId), dependsOnId: to(d.dependsOnId) })),
      ...second.map((dependsOnId) => ({ sourceId: kept.id, dependsOnId: to(dependsOnId) })),
    ],
  }
}

function isLoose(source: OriginSource): boolean {
  return source.kind === 'unnamed' && source.affiliationId === null
}

function sourceOf(input: OriginsInput, sourceId: string): OriginSource {
  return input.sources.find((source) => source.id === sourceId)!
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}
