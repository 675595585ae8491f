import { getTranslations } from 'next-intl/server'
import { Done } from '@/components/ui/done'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/when'
import { UndoButton } from '@/components/undo/undo-button'
import { listSteps } from '@/lib/desk/undo/queries'
import { requireActor } from '@/lib/people/auth/session'
import { deskWordsOf } from '@/lib/record/events'

export async function generateMetadata() {
  const t = await getTranslations('desk.undo')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** The last steps of whoever is signed in, each of which can be taken back. */
export default async function UndoPage({ searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [t, actions, { done }, steps] = await Promise.all([
    getTranslations('desk.undo'),
    getTranslations('desk.history.actions'),
    searchParams,
    listSteps(actor),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-[46rem] text-soft">{t('what')}</p>
      <Done done={done} />
      {steps.length === 0 && <Empty>{t('empty')}</Empty>}
      <ol className="ruled">
        {steps.map((step) => {
          const key = deskWordsOf(step.action)
          const what = actions.has(key) ? actions(key) : step.action
          // A generated reason that only says what was done is said once.
          const said = step.reason.startsWith(`${what}: `) ? step.reason.slice(what.length + 2) : step.reason
          const reason = said.replace(/\.$/, '') === what ? '' : said
          return (
            <li className="flex flex-wrap items-baseline gap-x-6 gap-y-2 py-3" key={step.id}>
              <div className="min-w-0 flex-1 basis-96">
                <p className="text-small text-soft">
                  <Moment at={step.at} precision="minute" />
                  {step.records > 1 && ` · ${t('records', { count: step.records })}`}
                </p>
                <p className="break-words">
                  <b>{what}</b>
                  {reason && (
                    <>
                      {': '}
                      <bdi>{reason}</bdi>
                    </>
                  )}
                </p>
                {step.subject && (
                  <p className="break-words font-serif text-quote" dir="auto">
                    {step.claimId ? (
                      <a href={`/desk/claims/${step.claimId}`}>{step.subject}</a>
                    ) : (
                      step.subject
                    )}
                  </p>
                )}
              </div>
              {step.state === 'offered' ? (
                <UndoButton id={step.id} of={what} />
              ) : (
                <span className="text-small text-soft">{t(step.state)}</span>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
