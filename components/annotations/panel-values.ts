import { fieldTexts } from '@/components/ui/form/names'
import type { ClaimGuess, FigureGuess, Reading, WhoGuess } from '@/lib/desk/annotations/types'

export const TABS = ['statement', 'claim', 'rebuttal', 'evidence', 'comment'] as const
export type Tab = (typeof TABS)[number]

export function isTab(text: unknown): text is Tab {
  return TABS.some((tab) => tab === text)
}

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

/** The fields as the text fills them, by the names that the form posts. `figure`: which of several figures. */
export function valuesOf(reading: Reading, storyIds: readonly string[] = [], figure = 0) {
  const claim = likeliestClaim(reading)
  const chosen = reading.figures[figure]
  return {
    who: whoValues(reading.who),
    chain: reading.chain.map(({ who, how, wording }, row) =>
      // The first step is the speaker, who is named above.
      row === 0 ? { how, wording } : { ...whoValues(who), how, wording },
    ),
    stance: reading.stance,
    mode: reading.mode,
    said: reading.said?.typed ?? '',
    figure: chosen && (!claim || claim.kind === 'quantity') ? figureValues(chosen) : {},
    on: claim ? 'known' : 'new',
    claimId: claim?.id ?? '',
    newClaim: { proposition: reading.proposition, kind: reading.claimKind, storyIds: [...storyIds] },
    rebuttal: { kind: 'denial' },
    evidence: { bearing: 'supports' },
  }
}

/** A source in a row of fields: the one of the registry, or a new one as the text describes it. */
export function whoValues(who: WhoGuess | null): Record<string, string> {
  const known = who?.known ? who : null
  const unknown = who && !who.known ? who : null
  return {
    source: who?.name ?? '',
    id: known?.id ?? '',
    create: unknown ? 'on' : '',
    kind: unknown?.kind ?? '',
    description: unknown?.description ?? '',
  }
}

/** A figure in the fields. */
export function figureValues({ text: _, ...figure }: FigureGuess): Record<string, string> {
  return fieldTexts(figure)
}

/** The values as a form posts them. Fields left empty, and ticks that are not set, are none. */
export function toFormData(values: Readonly<Record<string, unknown>>): FormData {
  const data = new FormData()
  // Several texts are posted under one name; only rows of fields are numbered.
  for (const [name, text] of Object.entries(fieldTexts(values)))
    if (text !== '') data.append(name.replace(/\[\d+\]$/, ''), text)
  return data
}
