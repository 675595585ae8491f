import { describe, expect, test } from 'vitest'
import type { Mention, Reported } from '@/lib/reporting/types'
import { isOneOf } from '../bench/reporting/names'
import { type Label, readPiece } from '../bench/reporting/read-pieces'
import { MEASURES, ratesOf, scorePiece } from '../bench/reporting/score'

const SOURCE = `style: for this test
date: 2026-03-12
---
[c1 At least 12 boats sank], [s1 harbour master Ann Lee] [q1 said] on Tuesday. [s2 She] [q2 hopes] [c2 to raise them].
“[c3 Nobody drowned 🚣],” [q3 wrote] [s3 the Coast Desk], citing her. “[c3 I counted].”
---
1: Ann Lee; said 2026-03-10; figure at_least 12 boats; figure? exactly 3 masts
2: Ann Lee; weak
3: Ann Lee; denies; chain Ann Lee (on_the_record/citing) > Coast Desk (citing)
`
const piece = readPiece('00-test', SOURCE)

function mention(name: string, span: Mention['span'] = null): Mention {
  return { span, text: '', name, description: '', unnamed: false, kind: 'person', by: 'name' }
}

/** What a faultless reader would find for a label. */
function perfect({ content, cue, names, stances, mode, speaker, said, figures, chain }: Label): Reported {
  const span = { start: 0, end: 1 }
  return {
    content,
    cue: cue[0] ?? null,
    speaker: mention(names[0] ?? '', speaker[0] ?? null),
    chain: (chain ?? []).map((hop) => ({
      mention: mention(hop.names[0] ?? ''),
      how: hop.hows[0] ?? 'on_the_record',
      wording: '',
    })),
    stance: stances[0] ?? 'asserts',
    mode: mode ?? 'paraphrased',
    said: said?.at ? { span, text: '', at: said.at, precision: 'day', basis: 'publication' } : null,
    dates: [],
    figures: figures
      .filter(({ optional }) => !optional)
      .map(({ comparators, low, high, counted }) => ({
        span,
        text: '',
        counted,
        low,
        high: high === low ? null : high,
        comparator: comparators[0] ?? 'exactly',
        unit: '',
        population: '',
        area: '',
        cumulative: false,
        asOf: null,
      })),
    rules: [],
    confidence: 1,
  }
}

const all = piece.labels.map(perfect)
const [boats, raising, drowned] = [all[0]!, all[1]!, all[2]!]

describe('a marked piece', () => {
  test('gives its text without the marks, and where they stand in code points', () => {
    expect(piece.text).not.toMatch(/[[\]]/)
    const points = Array.from(piece.text)
    const said = piece.labels[2]!.content.map(({ start, end }) => points.slice(start, end).join(''))
    expect(said).toEqual(['Nobody drowned 🚣', 'I counted'])
    expect(piece.labels.map(({ mode }) => mode)).toEqual(['paraphrased', 'paraphrased', 'quoted'])
  })

  test('keeps brackets of its own', () => {
    const { text, labels } = readPiece('00-test', SOURCE.replace('She]', 'She] \\[the master\\]'))
    expect(text).toContain('She [the master] hopes')
    expect(labels).toHaveLength(3)
  })

  test.each([
    ['a mark left open', '[q3 wrote]', '[q3 wrote'],
    ['a bracket too many', 'citing her', 'citing] her'],
    ['a bracket that opens no mark', 'citing her', '[citing] her'],
    ['an empty mark', '[q3 wrote]', '[q3 ]'],
    ['a mark without a line', '[s3 the', '[s9 the'],
    ['a line without a mark', '3: Ann Lee', '4: Ann Lee'],
    ['a number twice', '2: Ann Lee', '1: Ann Lee'],
    ['an unknown stance', '; denies', '; approves'],
    ['an unknown word', '; weak', '; weak enough'],
    ['a day that does not exist', '2026-03-10', '2026-02-30'],
    ['a figure without a number', 'at_least 12', 'at_least twelve'],
    ['no date', 'date: 2026-03-12', ''],
    ['letters that are not composed', 'Nobody', 'Nobódy'.normalize('NFD')],
  ])('is refused with %s', (_, from, to) => {
    expect(SOURCE).toContain(from)
    expect(() => readPiece('00-test', SOURCE.replace(from, to))).toThrow()
  })
})

describe('the score', () => {
  test('of a faultless reading is full in every measure', () => {
    for (const width of ['strict', 'wide'] as const) {
      const score = scorePiece(piece, all, width)
      for (const measure of MEASURES) {
        expect(score[measure].labelled, measure).toBeGreaterThan(0)
        expect(ratesOf(score[measure]), measure).toEqual({ precision: 1, recall: 1, f1: 1 })
      }
    }
  })

  test('of nothing found is nought', () => {
    for (const measure of MEASURES) expect(ratesOf(scorePiece(piece, [], 'wide')[measure]).f1).toBe(0)
  })

  test('passes over weak statements, found or not, unless it is wide', () => {
    const without = [boats, drowned]
    expect(scorePiece(piece, all, 'strict').overlap).toEqual({ right: 2, found: 2, labelled: 2 })
    expect(scorePiece(piece, without, 'strict').overlap).toEqual({ right: 2, found: 2, labelled: 2 })
    expect(scorePiece(piece, without, 'wide').overlap).toEqual({ right: 2, found: 2, labelled: 3 })
    expect(scorePiece(piece, [raising], 'strict').words.found).toBe(0)
  })

  test('passes over figures of the writer’s own, found or not, in both widths', () => {
    const own = readPiece('00-test', SOURCE.replace('2: Ann Lee; weak', '2: -; own'))
    for (const width of ['strict', 'wide'] as const)
      for (const findings of [all, [boats, drowned]])
        expect(scorePiece(own, findings, width).overlap).toEqual({ right: 2, found: 2, labelled: 2 })
  })

  test('counts what nobody marked, and what is found twice, as wrong', () => {
    const elsewhere = { ...boats, content: boats.cue ? [boats.cue] : [] }
    expect(scorePiece(piece, [...all, elsewhere], 'wide').overlap).toEqual({
      right: 3,
      found: 4,
      labelled: 3,
    })
    expect(scorePiece(piece, [...all, { ...boats }], 'wide').overlap).toEqual({
      right: 3,
      found: 4,
      labelled: 3,
    })
  })

  test('tells the same pieces from pieces that are half the same, and from less', () => {
    const [content] = boats.content
    const cut = (by: number) => [{ ...boats, content: [{ start: content!.start, end: content!.end - by }] }]
    expect(scorePiece(piece, cut(0), 'strict').exact.right).toBe(1)
    expect(scorePiece(piece, cut(5), 'strict')).toMatchObject({ exact: { right: 0 }, overlap: { right: 1 } })
    expect(scorePiece(piece, cut(18), 'strict')).toMatchObject({ overlap: { right: 0 }, words: { right: 2 } })
    expect(
      scorePiece(piece, [{ ...drowned, content: drowned.content.slice(0, 1) }], 'strict').exact.right,
    ).toBe(0)
  })

  test('does not mind marks at the ends', () => {
    const wider = drowned.content.map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
    expect(scorePiece(piece, [{ ...drowned, content: wider }], 'strict').exact.right).toBe(1)
  })

  test.each<[(typeof MEASURES)[number], Partial<Reported>]>([
    ['speaker', { speaker: mention('Coast Desk') }],
    ['speaker', { speaker: null }],
    ['speakerToo', { speaker: null }],
    ['speakerWords', { speaker: mention('Ann Lee', { start: 0, end: 5 }) }],
    ['stance', { stance: 'doubts' }],
    ['otherStance', { stance: 'doubts' }],
    ['mode', { mode: 'quoted' }],
    ['said', { said: null }],
    ['figures', { figures: [] }],
    ['figures', { figures: boats.figures.map((figure) => ({ ...figure, comparator: 'exactly' })) }],
    ['figures', { figures: boats.figures.map((figure) => ({ ...figure, low: 13 })) }],
    ['figures', { figures: [...boats.figures, ...boats.figures] }],
  ])('goes down in %s with %j', (measure, wrong) => {
    const score = scorePiece(piece, [{ ...boats, ...wrong }, raising, drowned], 'wide')
    expect(ratesOf(score[measure]).f1).toBeLessThan(1)
    expect(score.overlap.right).toBe(3)
  })

  test('asks for each hop of a chain', () => {
    const short = { ...drowned, chain: drowned.chain.slice(0, 1) }
    const how = { ...drowned, chain: drowned.chain.map((hop) => ({ ...hop, how: 'unnamed' as const })) }
    for (const wrong of [short, how]) expect(scorePiece(piece, [wrong], 'wide').chain.right).toBe(0)
  })
})

test.each([
  ['the Harbour Office', 'Harbour Office', true],
  ['White House spokesman Ann Lee', 'Ann Lee', true],
  ['Ms Ann Lee', 'Dr. Ann Lee', true],
  ['Iran’s mission', "Iran's mission", true],
  ['the U.S. military', 'US military', true],
  ['senior official', 'senior port official', false],
  ['port official', 'senior port official', true],
  ['Lee', 'Ann Lee', false],
  ['Ann Leeds', 'Ann Lee', false],
  ['river police', 'police', false],
])('"%s" for "%s": %s', (found, right, is) => {
  expect(isOneOf(found, [right])).toBe(is)
})
