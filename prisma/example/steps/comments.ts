import { addComment } from '@/lib/comments/add'
import { resolveComment } from '@/lib/comments/resolve'
import { commentInput, commentStep } from '@/lib/comments/schema'
import { actorOf, doAt, idOf } from '../desk'
import { comments } from '../discussion'
import { lastAction } from '../known'
import type { Step } from './step'

/** Remarks, and threads that were resolved in the end. */
export const commentSteps: Step[] = comments.flatMap((comment, index) => {
  const { key, at, resolved, replyTo } = comment
  const before = comments.slice(0, index).filter((it) => it.claim === comment.claim).length
  const steps: Step[] = [
    {
      at,
      what: key,
      run: async (desk) => {
        const recordId = idOf(desk, 'claim', comment.claim)
        const found = desk.known.comments.get(recordId)?.[before]
        const parentId = replyTo && idOf(desk, 'comment', replyTo)
        const id =
          found ??
          (
            await doAt({ at, what: key }, () =>
              addComment(
                actorOf(desk, comment),
                commentInput.parse({ recordType: 'claim', recordId, parentId, text: comment.text }),
              ),
            )
          ).id
        desk.ids.set(`comment ${key}`, id)
        return !found
      },
    },
  ]
  if (resolved) {
    steps.push({
      at: resolved.at,
      what: key,
      run: async (desk) => {
        const id = idOf(desk, 'comment', key)
        if ((await lastAction('comment', id)) !== 'comment.added') return false
        await doAt({ at: resolved.at, what: key }, () =>
          resolveComment(actorOf(desk, resolved), commentStep.parse({ id })),
        )
        return true
      },
    })
  }
  return steps
})
