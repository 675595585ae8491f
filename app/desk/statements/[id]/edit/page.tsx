import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { OnClaim } from '@/components/claims/on-claim'
import { PlacementList } from '@/components/documents/placement-list'
import { RestingRebuttals } from '@/components/rebuttals/resting-rebuttals'
import { StatementForm } from '@/components/statements/statement-form'
import { Section } from '@/components/ui/section'
import { WithdrawForm } from '@/components/ui/withdraw-form'
import { suggestDocuments } from '@/lib/documents/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { listPlacementsOf } from '@/lib/quotes/placement-queries'
import { suggestSources } from '@/lib/sources/desk-queries'
import { withdrawStatementAction } from '@/lib/statements/actions'
import { getStatementForDesk, getTextToQuote } from '@/lib/statements/desk-queries'
import { statementFields } from '@/lib/statements/form-refs'
import { canEditStatement, canMoveStatement } from '@/lib/statements/policy'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('desk.statements')
  const statement = await getStatementForDesk((await params).id)
  return { title: statement ? t('edit', { source: statement.source.name }) : t('new') }
}

/** Changes a statement, or withdraws it as recorded in error. */
export default async function EditStatementPage({ params }: Props) {
  const actor = await requireActor('contributor')
  const statement = await getStatementForDesk((await params).id)
  if (!statement) notFound()
  const [t, format] = await Promise.all([getTranslations('desk.statements'), getFormatter()])
  const { id, version, claim, withdrawnAt, withdrawReason, rebuttals } = statement
  const open = canEditStatement(actor, statement) && !withdrawnAt
  const [sources, documents, text] = open
    ? await Promise.all([suggestSources(), suggestDocuments(), getTextToQuote(statement.documentId)])
    : [[], [], null]
  return (
    <>
      <OnClaim claim={claim} heading={t('edit', { source: statement.source.name })} />
      {withdrawnAt && (
        <p className="notice">
          {t('withdrawn', {
            date: format.dateTime(withdrawnAt, { dateStyle: 'long', timeZone: 'UTC' }),
            reason: withdrawReason,
          })}
        </p>
      )}
      {!withdrawnAt && !open && <p className="notice">{t('notYours', { name: statement.createdBy.name })}</p>}
      <RestingRebuttals rebuttals={rebuttals} />
      <PlacementList quotes={await listPlacementsOf({ statementId: id })} />
      {open && (
        <>
          <StatementForm
            claim={claim}
            documents={documents}
            sources={sources}
            statement={{ id, version }}
            text={text}
            values={statementFields(statement)}
          />
          <Section id="withdraw" title={t('withdraw')}>
            <p className="mb-4 max-w-prose text-small text-soft">{t('withdrawHint')}</p>
            <WithdrawForm
              action={withdrawStatementAction}
              button={t('withdrawButton')}
              id={id}
              label={t('withdrawReason')}
              version={version}
            />
          </Section>
        </>
      )}
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-1 text-small">
        {canMoveStatement(actor) && !withdrawnAt ? (
          <a href={`/desk/statements/${id}/move`}>{t('move')}</a>
        ) : null}
        <a href={`/desk/history/statement/${id}`}>{t('history')}</a>
      </p>
    </>
  )
}
