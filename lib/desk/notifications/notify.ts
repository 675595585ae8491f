import type { NotificationKind } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { factsOf } from '@/lib/record/events'
import type { Done, Written } from '@/lib/record/listeners'

/** What a line of the history says, and of what. */
type Line = Pick<Written, 'type' | 'id' | 'action' | 'claimId'>

type Note = { userId: string; kind: NotificationKind; line: Line; claimId: string | null; gist: string }

/** Longest gist that is kept, in UTF-16 units. */
const GIST = 300

/**
 * Tells those whom the lines of one step concern: whoever a claim or a review was assigned to, the author of an assessment
 * that was returned or published, whoever a comment mentions, and those who watch the claim or one of its stories. Nobody
 * hears of what he did himself, and nobody twice of one step; whoever has not yet read of a watched claim hears of its
 * latest change only.
 */
export async function notifyOf({ tx, actor, now, lines }: Done): Promise<undefined> {
  const notes: Note[] = []
  for (const line of lines) notes.push(...(await direct(tx, line)))
  notes.push(...(await watched(tx, lines)))
  const told = new Set<string>([actor.id])
  for (const note of notes) {
    if (told.has(note.userId)) continue
    told.add(note.userId)
    await tell(tx, note, actor.name, now)
  }
}

async function tell(
  tx: Transaction,
  { userId, kind, line, claimId, gist }: Note,
  actorName: string,
  at: Date,
) {
  const about = {
    recordType: line.type,
    recordId: line.id,
    claimId,
    action: line.action,
    gist: gist.slice(0, GIST),
  }
  const waiting =
    kind === 'watched' && claimId
      ? await tx.notification.findFirst({
          where: { userId, kind, claimId, readAt: null },
          select: { id: true },
        })
      : null
  const data = { ...about, actorName, createdAt: at }
  if (waiting) await tx.notification.update({ where: { id: waiting.id }, data })
  else await tx.notification.create({ data: { id: newId(), userId, kind, ...data } })
}

/** What is said to somebody in particular. */
async function direct(tx: Transaction, line: Line): Promise<Note[]> {
  const kind = factsOf(line.action).notifies
  if (!kind) return []
  if (line.type === 'claim') return aboutClaim(tx, line, kind)
  return line.type === 'comment' ? aboutComment(tx, line, kind) : aboutAssessment(tx, line, kind)
}

async function aboutClaim(tx: Transaction, line: Line, kind: NotificationKind): Promise<Note[]> {
  const claim = await tx.claim.findUnique({ where: { id: line.id } })
  return claim?.assigneeId
    ? [{ userId: claim.assigneeId, kind, line, claimId: claim.id, gist: claim.proposition }]
    : []
}

async function aboutAssessment(tx: Transaction, line: Line, kind: NotificationKind): Promise<Note[]> {
  const assessment = await tx.assessment.findUnique({
    where: { id: line.id },
    select: { authorId: true, assignedReviewerId: true, claim: { select: { id: true, proposition: true } } },
  })
  const userId = kind === 'review_assigned' ? assessment?.assignedReviewerId : assessment?.authorId
  if (!assessment || !userId) return []
  return [{ userId, kind, line, claimId: assessment.claim.id, gist: assessment.claim.proposition }]
}

/** Whom it mentions, and those who spoke in the thread before. */
async function aboutComment(tx: Transaction, line: Line, kind: NotificationKind): Promise<Note[]> {
  const comment = await tx.comment.findUnique({
    where: { id: line.id },
    select: { recordType: true, recordId: true, parentId: true, text: true, mentions: true },
  })
  if (!comment) return []
  const { recordType, recordId, text, parentId } = comment
  const claimId = recordType === 'claim' ? recordId : null
  const about = { line: { ...line, type: recordType, id: recordId }, claimId, gist: text }
  const before = parentId
    ? await tx.comment.findMany({
        where: { OR: [{ id: parentId }, { parentId }], NOT: { id: line.id } },
        distinct: ['authorId'],
        select: { authorId: true },
      })
    : []
  return [
    ...comment.mentions.map(({ userId }): Note => ({ userId, kind, ...about })),
    ...before.map(({ authorId }): Note => ({ userId: authorId, kind: 'watched', ...about })),
  ]
}

/** Those who watch a claim that readers see changed, or a story that it stands in. */
async function watched(tx: Transaction, lines: readonly Line[]): Promise<Note[]> {
  const byClaim = new Map<string, Line>()
  for (const line of lines) {
    const claimId = line.claimId ?? (line.type === 'claim' ? line.id : null)
    if (claimId && factsOf(line.action).public) byClaim.set(claimId, line)
  }
  const stories = lines.filter(({ type }) => type === 'story')
  if (byClaim.size === 0 && stories.length === 0) return []
  if ((await tx.watch.findFirst({ select: { userId: true } })) === null) return []
  const notes: Note[] = []
  for (const [claimId, line] of byClaim) {
    const claim = await tx.claim.findUnique({
      where: { id: claimId },
      select: { proposition: true, stories: { select: { storyId: true } } },
    })
    if (!claim) continue
    const watchers = await watchersOf(tx, [claimId, ...claim.stories.map(({ storyId }) => storyId)])
    for (const userId of watchers)
      notes.push({ userId, kind: 'watched', line, claimId, gist: claim.proposition })
  }
  for (const line of stories) {
    const story = await tx.story.findUnique({ where: { id: line.id }, select: { title: true } })
    for (const userId of await watchersOf(tx, [line.id])) {
      notes.push({ userId, kind: 'watched', line, claimId: null, gist: story?.title ?? '' })
    }
  }
  return notes
}

async function watchersOf(tx: Transaction, recordIds: string[]): Promise<string[]> {
  const rows = await tx.watch.findMany({
    where: { recordId: { in: recordIds }, user: { disabledAt: null } },
    distinct: ['userId'],
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}
