import { AttributionHow, Comparator, Stance } from '@/generated/prisma/enums'
import { parsePartialDate } from '@/lib/reasoning/dates'

/** What a line below a piece says of one statement. Where several answers are right, each is in the list. */
export type LabelLine = {
  number: number
  /** Who says it, by the names or descriptions that count as right; empty where the text does not say. */
  names: string[]
  /** A belief, wish, plan or question of somebody, rather than something said that can be true or false. */
  weak: boolean
  /** The writer's own words, which hold a figure: right when found, and not missed when not. */
  own: boolean
  /** Empty: any. */
  stances: Stance[]
  anyMode: boolean
  /** `at` null: any day is right, and so is none. `optional`: none is right too. */
  said: { at: string | null; optional: boolean } | null
  figures: LabelledFigure[]
  chain: LabelledHop[] | null
}

export type LabelledFigure = {
  /** Empty: any. */
  comparators: Comparator[]
  low: number
  high: number
  counted: string
  /** Right when found, and not missed when not. */
  optional: boolean
}

/** `hows` empty: any. */
export type LabelledHop = { names: string[]; hows: AttributionHow[] }

const CHAIN_HOP = /^(.+) \(([a-z_/]+)\)$/u

/**
 * Reads `7: Ann Lee = Mayor Lee; denies; said 2026-03-12; figure at_least 12 killed; chain Ann Lee (any) > KTA (citing)`.
 * A `?` after `said` or `figure` makes it optional.
 * @throws Error for a line that says anything else
 */
export function readLabelLine(line: string): LabelLine {
  const [, number, speaker, rest] = /^(\d+): ([^;]+)(.*)$/u.exec(line) ?? []
  if (!number || !speaker) throw new Error(`No label: ${line}`)
  const label: LabelLine = {
    number: Number(number),
    names: speaker.trim() === '-' ? [] : alternatives(speaker),
    weak: false,
    own: false,
    stances: [Stance.asserts],
    anyMode: false,
    said: null,
    figures: [],
    chain: null,
  }
  for (const field of (rest ?? '').split(';').map((part) => part.trim())) {
    if (field !== '') readField(label, field, line)
  }
  return label
}

function readField(label: LabelLine, field: string, line: string) {
  const [word = '', ...values] = field.split(' ')
  const value = values.join(' ')
  const optional = word.endsWith('?')
  if (field === 'weak') label.weak = true
  else if (field === 'own') label.own = true
  else if (field === 'any-stance') label.stances = []
  else if (field === 'mode any') label.anyMode = true
  else if (field === 'said any') label.said = { at: null, optional: true }
  else if (/^said\??$/u.test(word) && parsePartialDate(value)) label.said = { at: value, optional }
  else if (/^figure\??$/u.test(word)) label.figures.push(readFigure(value, optional))
  else if (word === 'chain') label.chain = value.split(' > ').map(readHop)
  else if (values.length === 0) label.stances = listed(Stance, word)
  else throw new Error(`Not understood: "${field}" in ${line}`)
}

function readFigure(value: string, optional: boolean): LabelledFigure {
  const [, comparator, low, high, counted] =
    /^([a-z_/]+) (\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))? (\S.*)$/u.exec(value) ?? []
  if (!comparator || !low || !counted) throw new Error(`No figure: ${value}`)
  const comparators = comparator === 'any' ? [] : listed(Comparator, comparator)
  return { comparators, low: Number(low), high: Number(high ?? low), counted, optional }
}

function readHop(value: string): LabelledHop {
  const [, names, hows] = CHAIN_HOP.exec(value.trim()) ?? []
  if (!names || !hows) throw new Error(`No hop: ${value}`)
  const any = hows.split('/').includes('any')
  return { names: alternatives(names), hows: any ? [] : listed(AttributionHow, hows) }
}

function alternatives(value: string): string[] {
  return value.split(' = ').map((name) => name.trim())
}

function listed<Value extends string>(values: Record<string, Value>, words: string): Value[] {
  return words.split('/').map((word) => {
    const value = values[word]
    if (value === undefined) throw new Error(`No such value: ${word}`)
    return value
  })
}
