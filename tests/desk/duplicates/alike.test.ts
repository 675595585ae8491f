import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeClaims } from '@/lib/desk/duplicates/alike-claims'
import { alikeTexts, sameDocuments, sketchOf } from '@/lib/desk/duplicates/alike-documents'
import { alikeSources } from '@/lib/desk/duplicates/alike-sources'
import { breathing } from '@/lib/platform/jobs/breathing'
import { likeness } from '@/lib/text/overlap'
import { say } from '@/tests/support/say'

const rest = async () => {}
const keys = (pairs: { a: string; b: string }[]) => pairs.map(({ a, b }) => [a, b].sort().join('+')).sort()

describe('claims', () => {
  const among = (...texts: string[]) =>
    alikeClaims(
      texts.map((proposition, n) => ({ id: `${n}`, proposition })),
      rest,
    )

  test('that share most of their words are pairs, and the reason says how many', async () => {
    const pairs = await among(
      'The bridge of Port Solis was closed on Monday',
      'On Monday, Port Solis closed its bridge',
      'The ferry sailed on Monday',
    )
    expect(keys(pairs)).toEqual(['0+1'])
    expect(pairs.map(({ reasons }) => reasons.map(say))).toEqual([['They share 100 % of their words.']])
  })

  test('with other numbers, or of which one says the opposite, are none', async () => {
    expect(await among('At least 7,000 people were killed', 'At least 8,000 people were killed')).toEqual([])
    expect(
      await among('The warning reached Tehran in time', 'The warning never reached Tehran in time'),
    ).toEqual([])
  })

  test('are found as comparing all with all would find them', async () => {
    const word = fc.constantFrom(...'alpha beta gamma delta epsilon zeta eta theta'.split(' '))
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
        const all: string[] = []
        for (const [n, a] of texts.entries())
          for (const [m, b] of texts.entries()) if (n < m && likeness(a, b) >= 0.6) all.push(`${n}+${m}`)
        const numeric = (pairs: string[]) =>
          pairs.map((pair) =>
            pair
              .split('+')
              .map(Number)
              .sort((x, y) => x - y)
              .join('+'),
          )
        expect(numeric(keys(await among(...texts))).sort()).toEqual(all.sort())
      }),
    )
  })
})

describe('sources', () => {
  const among = async (...sources: [string, string, ...string[]][]) => {
    const pairs = await alikeSources(
      sources.map(([kind, ...names], n) => ({ id: `${n}`, kind, names })),
      rest,
    )
    return pairs.map(({ a, b, reasons }) => `${a}+${b} ${reasons.map(({ key }) => key.split('.').at(-1))}`)
  }

  test('go by the same name or alias, whatever the case, the accents and the titles', async () => {
    expect(await among(['person', 'José Díaz'], ['person', 'Dr. Jose Diaz'])).toEqual(['0+1 sameName'])
    expect(await among(['person', 'أحمد محمّد'], ['person', 'احمد محمد'])).toEqual(['0+1 sameName'])
    expect(await among(['ngo', 'Watch', 'The Observers'], ['ngo', 'Observers'])).toEqual(['0+1 sameName'])
  })

  test('are spelled another way, have initials for first names, or an acronym', async () => {
    expect(await among(['person', 'Hossein Khatami'], ['person', 'Husain Hatami'])).toEqual(['0+1 spelling'])
    expect(await among(['person', 'John Kirby'], ['person', 'J. Kirby'])).toEqual(['0+1 initials'])
    expect(await among(['ngo', 'Port Solis Rescue'], ['ngo', 'PSR'])).toEqual(['0+1 acronym'])
  })

  test('are two where only a last name, a kind of thing or nothing but a description is shared', async () => {
    expect(await among(['person', 'John Kirby'], ['person', 'Mary Kirby'], ['person', 'M. Dale'])).toEqual([])
    expect(await among(['person', 'Jordan'], ['office', 'Jordan'])).toEqual([])
    expect(await among(['unnamed', 'An official'], ['unnamed', 'An official'])).toEqual([])
    expect(await among(['ngo', 'PSR'], ['ngo', 'PTR'])).toEqual([])
  })
})

describe('documents', () => {
  const document = (id: string, more = {}) => ({
    id,
    title: id,
    publisherId: 'p',
    day: '',
    texts: [],
    ...more,
  })

  test('have the same text, or the same title of the same publisher and day', async () => {
    const pairs = await sameDocuments(
      [
        document('a', { texts: ['x', 'y'] }),
        document('b', { texts: ['y'] }),
        document('c', { title: 'Bridge shut', day: '2023-10-26' }),
        document('d', { title: 'BRIDGE  shut', day: '2023-10-26' }),
        document('e', { title: 'Bridge shut', day: '2023-10-27' }),
        document('f', { title: 'Bridge shut', day: '2023-10-26', publisherId: 'q' }),
        document('g', { title: 'Live' }),
        document('h', { title: 'Live' }),
      ],
      rest,
    )
    expect(keys(pairs)).toEqual(['a+b', 'c+d'])
  })

  test('have nearly the same text', async () => {
    const words = Array.from({ length: 400 }, (_, n) => `w${(n * 7919) % 1009}`)
    const edited = words.map((it, n) => (n === 200 ? 'changed' : it))
    const other = words.map((it) => `${it}x`)
    const sketches = []
    for (const [id, text] of [
      ['a', words],
      ['b', edited],
      ['c', other],
      ['d', words.slice(0, 20)],
    ] as const)
      sketches.push({ id, sketch: await sketchOf(text.join(' '), rest) })
    expect(keys(await alikeTexts(sketches, rest))).toEqual(['a+b'])
    expect(sketches.at(-1)?.sketch).toEqual([])
  })
})

test('long work lets others in between, and ends where it is told to', async () => {
  const controller = new AbortController()
  const rest = breathing(controller.signal)
  let others = 0
  const timer = setInterval(() => {
    others += 1
    if (others === 3) controller.abort(new Error('enough'))
  }, 0)
  const work = async () => {
    for (;;) await rest()
  }
  await expect(work()).rejects.toThrow('enough')
  clearInterval(timer)
  expect(others).toBe(3)
})
