import { useTranslations } from 'next-intl'
import { LabelPair } from '@/components/claims/marks'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { When } from '@/components/ui/when'
import type { getClaimForWork } from '@/lib/claims/work-queries'
import { type Actor, hasRole } from '@/lib/platform/actor'

type Claim = NonNullable<Awaited<ReturnType<typeof getClaimForWork>>>

/** The proposition, its labels, what is known of it at a glance, and all that can be added to it. */
export function WorkHead({ claim, actor }: { claim: Claim; actor: Actor }) {
  const t = useTranslations('desk.work')
  const kind = useTranslations('terms.claimKind')
  const base = `/desk/claims/${claim.id}`
  const facts = [
    kind(claim.kind),
    claim.event ? <When key="event" date={claim.event} /> : null,
    claim.place || null,
    claim.assignee ? t('assignedTo', { name: claim.assignee.name }) : null,
  ].filter((fact) => fact !== null)
  return (
    <header>
      <Breadcrumb
        crumbs={claim.stories.map(({ id, title }) => ({ href: `/desk/stories/${id}`, text: title }))}
      />
      <h1 className="max-w-[28em]" lang={claim.language} dir="auto">
        {claim.proposition}
      </h1>
      <p className="mt-3 flex flex-wrap gap-x-3 text-small text-soft">
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of facts
          <span key={index}>{fact}</span>
        ))}
      </p>
      <div className="mt-3">
        <LabelPair level={claim.level} dispute={claim.dispute} />
      </div>
      {claim.counterTo.map(({ id, source, rootClaimId }) => (
        <p key={id} className="mt-2 text-note">
          <a href={`/desk/claims/${rootClaimId}`}>{t('counterTo', { name: source.name })}</a>
        </p>
      ))}
      <nav aria-label={t('actions')} className="mt-5 flex flex-wrap gap-3">
        <a className="button button-main" href={`${base}/statements/new`}>
          {t('addStatement')}
        </a>
        <a className="button" href={`${base}/statements/new?stance=denies`}>
          {t('addDenial')}
        </a>
        {hasRole(actor, 'editor') ? (
          <a className="button" href={`${base}/rebuttals/new`}>
            {t('addRebuttal')}
          </a>
        ) : null}
        <a className="button" href={`${base}/evidence/new`}>
          {t('addEvidence')}
        </a>
        <a className="button" href={`${base}/assess`}>
          {t('assess')}
        </a>
        <a className="button" href={`${base}/edit`}>
          {t('editClaim')}
        </a>
        <a className="button" href={`/claims/${claim.slug}`}>
          {t('asReaders')}
        </a>
      </nav>
    </header>
  )
}
