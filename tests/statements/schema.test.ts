import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { statementInput } from '@/lib/statements/schema'

const BASE = { claimId: 'c', source: 'S', document: 'D', stance: 'asserts', mode: 'paraphrased' }

function parse(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...BASE, ...fields })) form.append(name, value)
  const submission = parseWithZod(form, { schema: statementInput })
  return {
    value: submission.status === 'success' ? submission.value : null,
    error: submission.reply().error ?? {},
  }
}

describe('the form of a statement', () => {
  test('leaves out what was left empty, and remembers which row was which', () => {
    const { value } = parse({
      'quotes[0].exact': ' ',
      'quotes[1].exact': 'was closed',
      'quotes[1].occurrence': '',
      'chain[0].source': '',
      'chain[0].how': '',
      'chain[1].source': 'S',
      'chain[1].how': 'on_the_record',
      'figure.comparator': 'exactly',
      'figure.unit': 'people',
      'rebuttal.kind': 'denial',
      'rebuttal.summary': 'Was typed before the stance was changed.',
    })
    expect(value).toMatchObject({
      quotes: [{ exact: 'was closed', occurrence: null, row: 1 }],
      chain: [{ source: 'S', how: 'on_the_record', wording: '', document: '', row: 1 }],
      figure: null,
      rebuttal: null,
    })
  })

  test('asks for what a hop lacks, but for the speaker’s name in the first', () => {
    expect(parse({ 'chain[1].wording': 'said' }).error).toEqual({ 'chain[1].how': ['required'] })
    const first = { 'chain[0].how': 'on_the_record' }
    expect(parse(first).value?.chain).toMatchObject([{ source: '', how: 'on_the_record' }])
    expect(parse({ ...first, 'chain[1].wording': 'said' }).error).toEqual({
      'chain[1].source': ['required'],
      'chain[1].how': ['required'],
    })
  })

  test('reads figures as people type them, and says what does not fit', () => {
    const typed = { 'figure.counted': 'killed', 'figure.comparator': 'more_than', 'figure.low': '7,000' }
    expect(parse({ ...typed, 'figure.cumulative': 'on' }).value?.figure).toMatchObject({
      low: 7000,
      high: null,
      unit: 'people',
      cumulative: true,
    })
    expect(parse({ ...typed, 'figure.low': '7 028' }).value?.figure?.low).toBe(7028)
    expect(parse({ ...typed, 'figure.low': 'many' }).error).toEqual({ 'figure.low': ['figure_number'] })
    expect(parse({ ...typed, 'figure.low': '7,00' }).error).toEqual({ 'figure.low': ['figure_number'] })
    expect(parse({ ...typed, 'figure.high': '8000' }).error).toEqual({ 'figure.high': ['figure_lowOnly'] })
    expect(parse({ 'figure.counted': 'killed' }).error).toEqual({ 'figure.comparator': ['required'] })
    const backwards = { 'figure.periodFrom': '2023-10-26', 'figure.periodTo': '2023-10-07' }
    expect(parse({ ...typed, ...backwards }).error).toEqual({ 'figure.periodTo': ['period_backwards'] })
  })

  test('a denial asks for its objection, and so does whoever ticks that it is one', () => {
    expect(parse({ stance: 'denies' }).error).toEqual({ 'rebuttal.kind': ['rebuttal_missing'] })
    expect(parse({ objects: 'on' }).error).toEqual({ 'rebuttal.kind': ['rebuttal_missing'] })
    expect(parse({ stance: 'denies', 'rebuttal.kind': 'misquotation' }).value?.rebuttal).toEqual({
      kind: 'misquotation',
      targetRebuttalId: null,
      summary: '',
      counterClaim: '',
      newCounterClaim: '',
      counterKind: undefined,
      counterAnyway: false,
    })
  })
})
