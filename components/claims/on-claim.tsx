import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'

/** The head of a page that records something on a claim: the way back, what is done, and the proposition. */
export function OnClaim({
  claim,
  heading,
}: {
  claim: { id: string; proposition: string; language: string }
  heading: string
}) {
  const t = useTranslations('desk.statements')
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/desk/claims/${claim.id}`, text: t('backToClaim') }]} />
      <h1>{heading}</h1>
      <p className="mt-3 text-small text-soft">{t('onClaim')}</p>
      <p className="reading mb-6 max-w-prose" dir="auto" lang={claim.language}>
        <a className="plain" href={`/desk/claims/${claim.id}`}>
          {claim.proposition}
        </a>
      </p>
    </>
  )
}
