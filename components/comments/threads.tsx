import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { TextArea } from '@/components/ui/form/text-field'
import { Prose } from '@/components/ui/prose'
import { Moment } from '@/components/ui/when'
import type { RecordType } from '@/generated/prisma/enums'
import { addCommentAction, settleCommentAction } from '@/lib/comments/actions'
import type { Thread } from '@/lib/comments/queries'

/** What colleagues say about a record among themselves: threads with replies, and a form for a new one. */
export async function Threads({ type, id, threads }: { type: RecordType; id: string; threads: Thread[] }) {
  const t = await getTranslations('desk.comments')
  return (
    <>
      {threads.length ? (
        <ul className="ruled">
          {threads.map((thread) => (
            <li key={thread.id} className="py-3">
              <ThreadView type={type} id={id} thread={thread} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-note text-soft">{t('none')}</p>
      )}
      <CommentForm type={type} id={id} label={t('new')} button={t('add')} />
    </>
  )
}

async function ThreadView({ type, id, thread }: { type: RecordType; id: string; thread: Thread }) {
  const t = await getTranslations('desk.comments')
  const resolved = thread.resolvedAt !== null
  const body = (
    <>
      <Remark text={thread.text} author={thread.author.name} at={thread.createdAt} />
      {thread.replies.map((reply) => (
        <div key={reply.id} className="answers">
          <Remark text={reply.text} author={reply.author.name} at={reply.createdAt} />
        </div>
      ))}
      <div className="mt-2 flex flex-wrap items-start gap-4">
        <Form action={settleCommentAction} layout="plain" name={t(resolved ? 'reopen' : 'resolve')}>
          <input type="hidden" name="id" value={thread.id} />
          <input type="hidden" name="then" value={resolved ? 'reopen' : 'resolve'} />
          <SubmitButton>{t(resolved ? 'reopen' : 'resolve')}</SubmitButton>
        </Form>
        {resolved ? null : (
          <details className="min-w-0 flex-1">
            <summary>{t('reply')}</summary>
            <CommentForm type={type} id={id} parentId={thread.id} label={t('reply')} button={t('addReply')} />
          </details>
        )}
      </div>
    </>
  )
  if (!thread.resolvedAt) return body
  return (
    <details>
      <summary>
        {t('resolvedBy', { name: thread.resolvedBy?.name ?? '' })} · {thread.text.slice(0, 80)}
      </summary>
      {body}
    </details>
  )
}

function Remark({ text, author, at }: { text: string; author: string; at: Date }) {
  return (
    <>
      <p className="text-small text-soft">
        <b>{author}</b>, <Moment at={at} precision="minute" />
      </p>
      <Prose text={text} />
    </>
  )
}

async function CommentForm({
  type,
  id,
  parentId,
  label,
  button,
}: {
  type: RecordType
  id: string
  parentId?: string
  label: string
  button: string
}) {
  return (
    <div className="mt-3">
      <Form action={addCommentAction} labels={{ text: label }} name={label}>
        <input type="hidden" name="recordType" value={type} />
        <input type="hidden" name="recordId" value={id} />
        {parentId ? <input type="hidden" name="parentId" value={parentId} /> : null}
        <TextArea name="text" rows={3} required />
        <div>
          <SubmitButton>{button}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
