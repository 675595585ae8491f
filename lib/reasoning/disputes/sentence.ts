import { type DatePrecision, formatPartialDate, type PartialDate } from '@/lib/reasoning/dates'
import {
  bareDenials,
  type Dispute,
  type DisputeInput,
  type DisputeRebuttal,
  type DisputeStatement,
  type NodeLabel,
} from '@/lib/reasoning/disputes/dispute'
import type { RebuttalKind } from '@/lib/reasoning/disputes/rules'
import { retractionsAmong } from '@/lib/reasoning/origins/retractions'
import { byCodeUnits, type Wording, wording } from '@/lib/text/message'

/**
 * Who said it, when and where. `name` stands before a verb, so it is a name alone, without a description. The
 * title of a document that is not public never reaches the sentence.
 */
export type Remark = {
  readonly sourceId: string
  readonly name: string
  readonly date: PartialDate | null
  readonly document: { readonly title: string; readonly isPublic: boolean } | null
}

/** What the dispute was derived from, with who, when and where. */
export type SentenceInput = Omit<DisputeInput, 'rebuttals' | 'statements'> & {
  readonly rebuttals: readonly (DisputeRebuttal & Remark)[]
  readonly statements: readonly (DisputeStatement & Remark)[]
}

/**
 * The one sentence beside a claim's dispute label: who objects, how, when, and in which document, for what
 * decides the state. The two earliest sources are named with all of it, the others counted. Dates are written
 * for `locale` (BCP 47), to the day at most. `dispute` is what `deriveDispute` made of the same input.
 */
export function disputeSentence(dispute: Dispute, input: SentenceInput, locale: string): Wording {
  const objections = objectionsOf(dispute, input)
  const seen = new Set<string>()
  const named = objections.filter(({ remark }) => !seen.has(remark.sourceId) && seen.add(remark.sourceId))
  const [first, second] = named
  if (!first) return wording('rules.dispute.undisputed')
  return wording('rules.dispute.onRecord', {
    state: dispute.state,
    outcome: outcomeOf(objections.map((objection) => objection.end)),
    count: objections.length,
    doubts: input.statements.filter((statement) => statement.stance === 'doubts').length,
    ...clause(1, first, locale, dispute.state === 'disputed'),
    second: second ? 'yes' : 'no',
    ...clause(2, second ?? first, locale, false),
    others: Math.max(0, named.length - 2),
  })
}

/** How somebody objects: a rebuttal's kind, or what a statement does short of a denial, standing or taken back. */
type Manner = RebuttalKind | 'doubts' | 'could_not_verify' | 'at_first_doubted' | 'at_first_could_not_verify'

/** Why a rebuttal of a claim that is in no longer counts against it. */
type End = 'answered' | 'withdrawn' | 'refuted' | 'defeated' | 'context' | 'none'

type Objection = {
  readonly id: string
  readonly manner: Manner
  readonly end: End
  readonly remark: Remark
}

function objectionsOf(dispute: Dispute, { rebuttals, statements }: SentenceInput): Objection[] {
  const deciding = new Set(dispute.decidedBy)
  const remarks = new Map(statements.map((statement) => [statement.id, statement]))
  const isTakenBack = retractionsAmong(statements)
  const bare = bareDenials({ rebuttals, statements }).flatMap((rebuttal) => {
    const remark = remarks.get(rebuttal.id)
    return remark ? [{ rebuttal, remark }] : []
  })
  const said = [...rebuttals.map((rebuttal) => ({ rebuttal, remark: rebuttal })), ...bare]
    .filter(({ rebuttal }) => deciding.has(rebuttal.id))
    .map(({ rebuttal, remark }) => ({
      id: rebuttal.id,
      manner: rebuttal.kind,
      end: endOf(rebuttal, dispute.labels.get(rebuttal.id)),
      remark,
    }))
  const doubted = statements.flatMap((statement): Objection[] => {
    const { id, stance } = statement
    if (!deciding.has(id) || (stance !== 'doubts' && stance !== 'could_not_verify')) return []
    const atFirst = stance === 'doubts' ? 'at_first_doubted' : 'at_first_could_not_verify'
    return [{ id, manner: isTakenBack(statement) ? atFirst : stance, end: 'none', remark: statement }]
  })
  return [...said, ...doubted].sort(byTime)
}

/** The earliest first, those without a date last; ties by name and id, so that the sentence is always the same. */
function byTime(a: Objection, b: Objection): number {
  const [timeA, timeB] = [a, b].map(({ remark }) => remark.date?.at.getTime() ?? Number.MAX_SAFE_INTEGER)
  return (timeA ?? 0) - (timeB ?? 0) || byCodeUnits(a.remark.name, b.remark.name) || byCodeUnits(a.id, b.id)
}

function endOf({ kind, standing }: DisputeRebuttal, label: NodeLabel | undefined): End {
  if (standing === 'answered' || standing === 'withdrawn') return standing
  if (label === 'left') return kind === 'missing_context' ? 'context' : 'none'
  if (label !== 'out') return 'none'
  return standing === 'refuted' ? 'refuted' : 'defeated'
}

/** The one way in which all of them ended, or that it was in different ways. */
function outcomeOf(ends: readonly End[]): End | 'mixed' {
  const [first = 'none'] = ends
  return ends.every((end) => end === first) ? first : 'mixed'
}

const WHEN: Record<DatePrecision, 'day' | 'period'> = {
  year: 'period',
  month: 'period',
  day: 'day',
  minute: 'day',
}

function clause(
  n: 1 | 2,
  { manner, remark }: Objection,
  locale: string,
  opens: boolean,
): Record<string, string> {
  const { name, date, document } = remark
  const precision = date?.precision === 'minute' ? 'day' : date?.precision
  return {
    [`name${n}`]: opens ? capitalised(name, locale) : name,
    [`manner${n}`]: manner,
    [`when${n}`]: date ? WHEN[date.precision] : 'unknown',
    [`date${n}`]: date && precision ? formatPartialDate(date.at, precision, locale) : '',
    [`where${n}`]: document ? (document.isPublic ? 'public' : 'hidden') : 'unknown',
    [`document${n}`]: document?.isPublic ? document.title : '',
  }
}

/** "an unnamed official" as the first words of a sentence. */
function capitalised(text: string, locale: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
