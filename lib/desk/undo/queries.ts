import { canUndo, isUndoable } from '@/lib/desk/undo/policy'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'

/** As many of somebody's last steps are offered. */
const OFFERED = 20

/** A step that somebody did at the desk. */
export type DeskStep = {
  id: string
  at: Date
  /** Of its first line: what was done, and to what. */
  action: string
  reason: string
  /** What it was done to, by name: a proposition, a name, a title. */
  subject: string
  /** How many records it changed. */
  records: number
  claimId: string | null
  /** `undone`: it was taken back; `kept`: it cannot be, here. */
  state: 'offered' | 'undone' | 'kept'
}

/** The viewer's last steps at the desk, the latest first; what undid another is left out. */
export async function listSteps(viewer: Pick<Actor, 'id' | 'role'>): Promise<DeskStep[]> {
  const actions = await db.deskAction.findMany({
    where: { userId: viewer.id, undoes: null },
    orderBy: { lastSeq: 'desc' },
    take: OFFERED,
  })
  const first = Math.min(...actions.map(({ firstSeq }) => firstSeq))
  if (!Number.isFinite(first)) return []
  const lines = await db.event.findMany({
    where: { OR: actions.map(({ firstSeq, lastSeq }) => ({ seq: { gte: firstSeq, lte: lastSeq } })) },
    orderBy: { seq: 'asc' },
    select: { seq: true, action: true, recordId: true, claimId: true, reason: true, after: true },
  })
  const claims = await db.claim.findMany({
    where: { id: { in: lines.flatMap(({ claimId }) => claimId ?? []) } },
    select: { id: true, proposition: true },
  })
  const propositions = new Map(claims.map(({ id, proposition }) => [id, proposition]))
  return actions.map((action) => {
    const own = lines.filter(({ seq }) => seq >= action.firstSeq && seq <= action.lastSeq)
    const head = own[0]
    const claimId = own.find((line) => line.claimId)?.claimId ?? null
    const offered = isUndoable(own) && canUndo(viewer, action, own)
    return {
      id: action.id,
      at: action.at,
      action: head?.action ?? '',
      reason: head?.reason ?? '',
      records: new Set(own.map(({ recordId }) => recordId)).size,
      claimId,
      subject: (claimId && propositions.get(claimId)) || nameIn(head?.after ?? null),
      state: action.undoneAt ? 'undone' : offered ? 'offered' : 'kept',
    }
  })
}

/** What a record is called, by its canonical JSON. */
function nameIn(record: string | null): string {
  const said: unknown = record && JSON.parse(record)
  if (!said || typeof said !== 'object') return ''
  const names = ['proposition', 'name', 'title', 'text'].map((key) => Reflect.get(said, key))
  return names.find((name) => typeof name === 'string') ?? ''
}
