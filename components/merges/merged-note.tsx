import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { ClaimLine } from '@/lib/claims/refs'

/** Says on a published version that its claim was merged since, and into which. */
export function MergedNote({ merged: { at, into } }: { merged: { at: Date; into: ClaimLine } }) {
  const t = useTranslations('reader.version')
  return (
    <p className="notice mb-6">
      {t.rich('merged', {
        date: () => <Moment at={at} />,
        claim: () => (
          <a href={`/claims/${into.slug}`} lang={into.language}>
            <bdi>{into.proposition}</bdi>
          </a>
        ),
      })}
    </p>
  )
}
