import { fieldTexts } from '@/components/ui/form/names'
import type { ClaimGuess, FigureGuess, HopGuess, Reading, WhoGuess } from '@/lib/desk/annotations/types'

/** What stands in the panel's fields, by the names that its form posts; several stories are parted by blanks. */
export type Values = Readonly<Record<string, string>>

export const TABS = ['statement', 'claim', 'rebuttal', 'evidence', 'comment'] as const
export type Tab = (typeof TABS)[number]

export function isTab(text: unknown): text is Tab {
  return TABS.some((tab) => tab === text)
}

const STORIES = 'newClaim.storyIds'

/**
 * The claim on record that a passage is about, where that is as good as sure; otherwise null: what is only like it is
 * offered, and never filled in.
 */
export function likeliestClaim({ claims }: Pick<Reading, 'claims'>): ClaimGuess | null {
  return claims.find(({ duplicate }) => duplicate) ?? null
}

/** The tab that a passage most likely wants. */
export function likeliestTab(reading: Reading): Tab {
  if (reading.stance === 'denies') return 'rebuttal'
  return likeliestClaim(reading) ? 'statement' : 'claim'
}

/** Whether who, stance and claim are decided, so that nothing is left to choose before it is recorded. */
export function isComplete(reading: Reading): boolean {
  return reading.who !== null && (likeliestClaim(reading) !== null || reading.proposition !== '')
}

/** The fields as the text fills them. `figure`: which of several figures. */
export function valuesOf(
  reading: Reading,
  storyIds: readonly string[] = [],
  figure = 0,
): Record<string, string> {
  const claim = likeliestClaim(reading)
  const chosen = reading.figures[figure]
  return {
    ...whoValues('who', reading.who),
    ...Object.fromEntries(reading.chain.flatMap((hop, row) => Object.entries(hopValues(hop, row)))),
    stance: reading.stance,
    mode: reading.mode,
    said: reading.said?.typed ?? '',
    ...(chosen && (!claim || claim.kind === 'quantity') ? figureValues(chosen) : {}),
    on: claim ? 'known' : 'new',
    claimId: claim?.id ?? '',
    'newClaim.proposition': reading.proposition,
    'newClaim.kind': reading.claimKind,
    [STORIES]: storyIds.join(' '),
    'rebuttal.kind': 'denial',
    'evidence.bearing': 'supports',
  }
}

/** A source in a row of fields: the one of the registry, or a new one as the text describes it. */
export function whoValues(row: string, who: WhoGuess | null): Record<string, string> {
  const known = who?.known ? who : null
  const unknown = who && !who.known ? who : null
  return {
    [`${row}.source`]: who?.name ?? '',
    [`${row}.id`]: known?.id ?? '',
    [`${row}.create`]: unknown ? 'on' : '',
    [`${row}.kind`]: unknown?.kind ?? '',
    [`${row}.description`]: unknown?.description ?? '',
  }
}

function hopValues({ who, how, wording }: HopGuess, row: number): Record<string, string> {
  const name = `chain[${row}]`
  // The first hop is the speaker, who is named above.
  const source = row === 0 ? {} : whoValues(name, who)
  return { ...source, [`${name}.how`]: how, [`${name}.wording`]: wording }
}

/** A figure in the fields. */
export function figureValues(figure: FigureGuess): Record<string, string> {
  const number = (value: number | null) => (value === null ? '' : String(value))
  return {
    'figure.counted': figure.counted,
    'figure.comparator': figure.comparator,
    'figure.low': number(figure.low),
    'figure.high': number(figure.high),
    'figure.unit': figure.unit,
    'figure.population': figure.population,
    'figure.area': figure.area,
    'figure.asOf': figure.asOf,
    'figure.cumulative': figure.cumulative ? 'on' : '',
  }
}

/** The same values without those whose names begin so. */
export function without(values: Values, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(prefix)))
}

/** How many hops the fields hold. */
export function hopCount(values: Values): number {
  const rows = Object.keys(values).flatMap((name) => /^chain\[(\d+)\]/.exec(name)?.[1] ?? [])
  return rows.length > 0 ? Math.max(...rows.map(Number)) + 1 : 0
}

/** The fields without one hop; those behind it move up. */
export function withoutHop(values: Values, removed: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const [, row, rest] = /^chain\[(\d+)\](.*)$/.exec(name) ?? []
      if (row === undefined || Number(row) < removed) return [[name, value]]
      return Number(row) === removed ? [] : [[`chain[${Number(row) - 1}]${rest}`, value]]
    }),
  )
}

/** The values as a form posts them. Fields left empty, and ticks that are not set, are none. */
export function toFormData(values: Values): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) {
    if (name === STORIES) for (const id of value.split(' ').filter(Boolean)) data.append(name, id)
    else if (value !== '') data.append(name, value)
  }
  return data
}

/** What was posted, as an answer gives it back. */
export function fromPosted(posted: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = fieldTexts(posted)
  const isStory = (name: string) => name === STORIES || name.startsWith(`${STORIES}[`)
  const stories = Object.entries(texts).flatMap(([name, id]) => (isStory(name) ? [id] : []))
  const rest = Object.entries(texts).filter(([name]) => !isStory(name))
  return { ...Object.fromEntries(rest), [STORIES]: stories.join(' ') }
}
