import { getTranslations } from 'next-intl/server'
import { CommentField } from '@/components/comments/comment-field'
import { CommentText } from '@/components/comments/comment-text'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { Moment } from '@/components/ui/when'
import { Words } from '@/components/ui/words'
import type { RecordType } from '@/generated/prisma/enums'
import { addCommentAction, settleCommentAction } from '@/lib/comments/actions'
import type { Colleague } from '@/lib/comments/mentions'
import type { Thread } from '@/lib/comments/queries'

type Props = { type: RecordType; id: string; threads: Thread[]; colleagues: readonly Colleague[] }

/** What colleagues say about a record among themselves: threads with replies, and a form for a new one. */
export async function Threads({ type, id, threads, colleagues }: Props) {
  const t = await getTranslations('desk.comments')
  return (
    <Words only={['terms', 'desk.comments']}>
      {threads.length ? (
        <ul className="ruled">
          {threads.map((thread) => (
            <li key={thread.id} className="py-3">
              <ThreadView type={type} id={id} thread={thread} colleagues={colleagues} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-note text-soft">{t('none')}</p>
      )}
      <CommentForm type={type} id={id} colleagues={colleagues} label={t('new')} button={t('add')} />
    </Words>
  )
}

type ThreadProps = Omit<Props, 'threads'> & { thread: Thread }

async function ThreadView({ type, id, thread, colleagues }: ThreadProps) {
  const t = await getTranslations('desk.comments')
  const resolved = thread.resolvedAt !== null
  const body = (
    <>
      <Remark {...thread} />
      {thread.replies.map((reply) => (
        <div key={reply.id} className="answers">
          <Remark {...reply} />
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
            <CommentForm
              type={type}
              id={id}
              parentId={thread.id}
              colleagues={colleagues}
              label={t('reply')}
              button={t('addReply')}
            />
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

function Remark({
  text,
  author,
  createdAt,
  mentions,
}: Pick<Thread, 'text' | 'author' | 'createdAt' | 'mentions'>) {
  return (
    <>
      <p className="text-small text-soft">
        <b>{author.name}</b>, <Moment at={createdAt} precision="minute" />
      </p>
      <CommentText mentioned={mentions.map(({ user }) => user)} text={text} />
    </>
  )
}

function CommentForm({
  type,
  id,
  parentId,
  colleagues,
  label,
  button,
}: {
  type: RecordType
  id: string
  parentId?: string
  colleagues: readonly Colleague[]
  label: string
  button: string
}) {
  return (
    <div className="mt-3">
      <Form action={addCommentAction} labels={{ text: label }} name={label}>
        <input type="hidden" name="recordType" value={type} />
        <input type="hidden" name="recordId" value={id} />
        {parentId ? <input type="hidden" name="parentId" value={parentId} /> : null}
        <CommentField colleagues={colleagues} />
        <div>
          <SubmitButton>{button}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
