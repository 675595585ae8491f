import { mentionedIn } from '@/lib/comments/mentions'
import { canComment } from '@/lib/comments/policy'
import type { CommentInput } from '@/lib/comments/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { readRecord, type Write, write } from '@/lib/record/command'
import type { Span } from '@/lib/text/spans'

/** Whom a comment can mention: everybody at the desk. */
const MENTIONABLE = { disabledAt: null, isExample: false }

type Thread = { id: string; recordType: string; recordId: string }

/** Adds a remark to a record: a new thread, or a reply to the comment that opened one. */
export async function addComment(actor: Pick<Actor, 'id'>, input: CommentInput): Promise<Result<Thread>> {
  return write(actor, (writing) => insertComment(writing, input))
}

/** The words of a text that a remark is about: where they stand in a snapshot, in code points. */
export type Passage = Span & { snapshotId: string; exact: string }

/** As `addComment`, as one part of a larger step: inside the transaction of `write`. */
export async function insertComment(
  { tx, actor, now, change }: Write,
  input: CommentInput,
  passage?: Passage,
): Promise<Result<Thread>> {
  if (!canComment(actor)) return refuse('forbidden')
  const { recordType, recordId, text } = input
  if (!(await readRecord(tx, recordType, recordId))) return refuse('not_found')
  const parent = input.parentId ? await tx.comment.findUnique({ where: { id: input.parentId } }) : null
  if (input.parentId && (parent?.recordId !== recordId || parent.recordType !== recordType)) {
    return refuse('not_found')
  }
  const id = newId()
  const colleagues = await tx.user.findMany({ where: MENTIONABLE, select: { id: true, name: true } })
  await change({ type: 'comment', id, action: 'comment.added' }, () =>
    tx.comment.create({
      data: {
        id,
        recordType,
        recordId,
        parentId: parent?.parentId ?? parent?.id ?? null,
        text,
        ...passage,
        authorId: actor.id,
        createdAt: now,
        mentions: { create: mentionedIn(text, colleagues).map((userId) => ({ userId })) },
      },
    }),
  )
  return { ok: true, value: { id, recordType, recordId } }
}
