import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OnClaim } from '@/components/claims/on-claim'
import { RebuttalForm } from '@/components/rebuttals/rebuttal-form'
import { RebuttalLink } from '@/components/rebuttals/rebuttal-on-desk'
import { Empty } from '@/components/ui/empty'
import { suggestClaims } from '@/lib/claims/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { listGrounds, listRebuttalsToAnswer } from '@/lib/rebuttals/desk-queries'
import { canRebut } from '@/lib/rebuttals/policy'
import { getClaimAtHead } from '@/lib/statements/desk-queries'

type Asked = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.rebuttals'))('new') }
}

/** Records a rebuttal that rests on a statement on record; `rebuttal` in the address names the one that it answers. */
export default async function NewRebuttalPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const claim = await getClaimAtHead(id)
  if (!claim) notFound()
  const t = await getTranslations('desk.rebuttals')
  const [grounds, rebuttals, claims] = await Promise.all([
    listGrounds(id),
    listRebuttalsToAnswer(id),
    suggestClaims(),
  ])
  const target = rebuttals.find((it) => it.id === asked.rebuttal)
  const withStatement = new URLSearchParams(target ? { rebuttal: target.id } : { objects: 'on' })
  if (!canRebut(actor)) withStatement.set('stance', 'denies')
  const none = grounds.own.length + grounds.others.length === 0
  return (
    <>
      <OnClaim claim={claim} heading={target ? t('newAnswer') : t('new')} />
      {target && (
        <p className="mb-6 text-note">
          {t('answered')}: <RebuttalLink rebuttal={target} />
        </p>
      )}
      {!canRebut(actor) && <p className="notice mb-6">{t('byEditor')}</p>}
      <p className="mb-6 text-note">
        <a className="inline-block min-h-6" href={`/desk/claims/${id}/statements/new?${withStatement}`}>
          {t('groundNew')}
        </a>
      </p>
      {none && <Empty>{t('groundNone')}</Empty>}
      {canRebut(actor) && !none && (
        <RebuttalForm
          claimId={id}
          claims={claims.filter(({ text }) => text !== claim.proposition)}
          grounds={grounds}
          targets={rebuttals.map(({ source, ...it }) => ({ ...it, source: source.name }))}
          values={{ targetRebuttalId: target?.id ?? '' }}
        />
      )}
    </>
  )
}
