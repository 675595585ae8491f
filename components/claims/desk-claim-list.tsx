import { useTranslations } from 'next-intl'
import { BulkTick } from '@/components/bulk/bulk-tick'
import { LabelPair } from '@/components/claims/marks'
import { LabelList } from '@/components/labels/label-list'
import { Moment } from '@/components/ui/when'
import type { ClaimLine } from '@/lib/claims/refs'

type Row = ClaimLine & { changedAt: Date; assignee: string | null; hasNews: boolean; labels: string[] }

/** Claims as the desk lists them. */
export function DeskClaimList({ claims }: { claims: Row[] }) {
  const t = useTranslations('desk.claims')
  const kinds = useTranslations('terms.claimKind')
  return (
    <ul className="ruled">
      {claims.map((claim) => (
        <li className="relative py-3 ps-9" key={claim.id}>
          <BulkTick id={claim.id} name={claim.proposition} />
          <p className="font-serif text-quote" dir="auto" lang={claim.language}>
            <a
              className="inline-block min-h-6 no-underline hover:underline"
              href={`/desk/claims/${claim.id}`}
            >
              {claim.proposition}
            </a>
          </p>
          <LabelPair dispute={claim.dispute} level={claim.level} />
          <ul className="flex flex-wrap gap-x-4 text-small text-soft">
            <li>{kinds(claim.kind)}</li>
            <li>{t('origins', { count: claim.originCount, against: claim.originAgainstCount })}</li>
            <li>{t.rich('changed', { date: () => <Moment at={claim.changedAt} /> })}</li>
            {claim.assignee ? <li>{t('assignedTo', { name: claim.assignee })}</li> : null}
            <li className="empty:hidden">
              <LabelList labels={claim.labels} list="/desk/claims" />
            </li>
            {claim.hasNews ? <li className="font-semibold text-ink">{t('news')}</li> : null}
          </ul>
        </li>
      ))}
    </ul>
  )
}
