import { useTranslations } from 'next-intl'
import { ClaimLink } from '@/components/claims/claim-link'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Prose } from '@/components/ui/prose'
import { When } from '@/components/ui/when'
import type { OnRecord } from '@/lib/claims/on-record'
import type { ClaimHead as Head } from '@/lib/claims/queries'
import { textDirection } from '@/lib/platform/locale'
import type { listAnswered } from '@/lib/rebuttals/queries'

/** The proposition, the largest thing on its page, with its story above it and the bare facts below. */
export function ClaimHead({ claim, record }: { claim: Head; record: OnRecord }) {
  const t = useTranslations()
  const stories = claim.stories.map(({ slug, title }) => ({ href: `/stories/${slug}`, text: title }))
  const { event } = claim
  return (
    <>
      <Breadcrumb crumbs={stories.length > 0 ? stories : [{ href: '/claims', text: t('site.claims') }]} />
      <h1 lang={claim.language} dir={textDirection(claim.language)}>
        {claim.proposition}
      </h1>
      <p className="mt-3.5 mb-6 text-small text-soft">
        {t(`terms.claimKind.${claim.kind}`)}
        {event ? <> · {t.rich('reader.claim.said', { date: () => <When date={event} /> })}</> : null}
        {claim.place ? ` · ${claim.place}` : null}
        {' · '}
        {t('reader.claim.statements', { count: record.statementCount })},{' '}
        {t('reader.claim.rebuttals', { count: record.rebuttalCount })},{' '}
        {t('reader.claim.evidenceCount', { count: record.evidence.length })}
      </p>
    </>
  )
}

/** What the words of the proposition mean, and what it was put forward against. */
export function ClaimContext({
  note,
  answered,
}: {
  note: string
  answered: Awaited<ReturnType<typeof listAnswered>>
}) {
  const t = useTranslations('reader.claim')
  if (!note && answered.length === 0) return null
  return (
    <div className="mt-6 grid gap-4 text-note">
      {note ? (
        <div>
          <h2 className="font-sans text-note">{t('note')}</h2>
          <Prose text={note} />
        </div>
      ) : null}
      {answered.map((it) => (
        <div key={it.id}>
          <p className="text-small text-soft">{t('answers', { name: it.source.name })}</p>
          <ClaimLink claim={it.claim} />
        </div>
      ))}
    </div>
  )
}
