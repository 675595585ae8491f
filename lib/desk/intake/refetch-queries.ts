import { getIntake } from '@/lib/desk/intake/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { planPlacements } from '@/lib/quotes/placement-plan'
import type { Placement } from '@/lib/text/find-quote-again'
import { normaliseText } from '@/lib/text/normalise'

/** A quote of the document, and what would become of it. */
export type Foreseen = {
  id: string
  exact: string
  placement: Placement
  /** Somebody said before that it is gone, and that would stay so. */
  gone: boolean
  who: string
  claim: { id: string; proposition: string; language: string }
}

/**
 * What was fetched or pasted last for a document that stands, by whoever asks, or what is asked for; the newest snapshot to
 * compare it with; and, where its text is ready and differs, what would become of every quote. Null where there is none.
 */
export async function getAgain(
  viewer: Pick<Actor, 'id' | 'role'>,
  documentId: string,
  asked: string | string[] | undefined,
) {
  const of = typeof asked === 'string' && asked ? { id: asked } : { createdById: viewer.id }
  const [found, latest] = await Promise.all([
    db.intake.findFirst({
      where: { documentId, again: true, ...of },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    }),
    db.snapshot.findFirst({
      where: { documentId },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, text: true, retrievedAt: true },
    }),
  ])
  const intake = found && (await getIntake(viewer, found.id))
  if (!intake) return null
  const text = intake.state === 'ready' ? normaliseText(intake.text) : ''
  const differs = text !== '' && text !== latest?.text
  return { intake, latest, text, differs, quotes: differs ? await foresee(documentId, text) : [] }
}

async function foresee(documentId: string, text: string): Promise<Foreseen[]> {
  const planned = await planPlacements(db, { documentId, text })
  const ids = (of: 'statementId' | 'evidenceId') => planned.flatMap(({ anchor }) => anchor[of] ?? [])
  const claim = { select: { id: true, proposition: true, language: true } }
  const [statements, evidence] = await Promise.all([
    db.statement.findMany({
      where: { id: { in: ids('statementId') } },
      select: { id: true, source: { select: { name: true } }, claim },
    }),
    db.evidence.findMany({
      where: { id: { in: ids('evidenceId') } },
      select: { id: true, description: true, claim },
    }),
  ])
  const owners = new Map([
    ...statements.map(({ id, source, claim }) => [id, { who: source.name, claim }] as const),
    ...evidence.map(({ id, description, claim }) => [id, { who: description, claim }] as const),
  ])
  return planned.flatMap(({ anchor, placement, stillGone }) => {
    const owner = owners.get(anchor.statementId ?? anchor.evidenceId ?? '')
    if (!owner) return []
    return [{ id: anchor.id, exact: anchor.exact, placement, gone: stillGone !== null, ...owner }]
  })
}
