import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OnClaim } from '@/components/claims/on-claim'
import { RestingRebuttals } from '@/components/rebuttals/resting-rebuttals'
import { Form } from '@/components/ui/form/form'
import { ClaimField } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { suggestClaims } from '@/lib/claims/desk-queries'
import { moveStatementAction } from '@/lib/desk/merges/actions'
import { requireActor } from '@/lib/people/auth/session'
import { getStatementForDesk } from '@/lib/statements/desk-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.move')
  return { title: t('title') }
}

/** Moves a statement to the claim that it belongs on, with the rebuttals that rest on it. */
export default async function MoveStatementPage({ params }: Props) {
  await requireActor('editor')
  const [t, terms, statement] = await Promise.all([
    getTranslations('desk.move'),
    getTranslations('terms.stance'),
    getStatementForDesk((await params).id),
  ])
  if (!statement || statement.withdrawnAt) notFound()
  const { id, version, claim, source, stance, anchors, rebuttals } = statement
  return (
    <>
      <OnClaim claim={claim} heading={t('title')} />
      <p>
        <b>
          <bdi>{source.name}</bdi>
        </b>{' '}
        {terms(stance)}
      </p>
      {anchors.length > 0 ? (
        <blockquote className="quote mt-2" dir="auto">
          {anchors.map(({ exact }) => exact).join(' … ')}
        </blockquote>
      ) : null}
      <RestingRebuttals rebuttals={rebuttals} />
      <p className="max-w-prose py-6 text-soft">{t('what')}</p>
      <Form
        action={moveStatementAction}
        labels={{ claim: t('claim'), reason: t('reason') }}
        name={t('title')}
        version={version}
      >
        <input name="id" type="hidden" value={id} />
        <ClaimField name="claim" required suggestions={await suggestClaims()} />
        <ReasonField label={t('reason')} required />
        <SubmitRow cancel={`/desk/claims/${claim.id}#statement-${id}`} label={t('move')} />
      </Form>
    </>
  )
}
