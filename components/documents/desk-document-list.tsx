import { useTranslations } from 'next-intl'
import { BulkTick } from '@/components/bulk/bulk-tick'
import { LabelList } from '@/components/labels/label-list'
import { When } from '@/components/ui/when'
import type { Visibility } from '@/generated/prisma/enums'
import { type DatePrecision, partialDate } from '@/lib/reasoning/dates'

type Row = {
  id: string
  title: string
  language: string
  visibility: Visibility
  publishedAt: Date | null
  publishedPrecision: DatePrecision | null
  publisher: { id: string; name: string }
  _count: { snapshots: number; statements: number }
  labels: string[]
}

/** Documents as the desk lists them. */
export function DeskDocumentList({ documents }: { documents: Row[] }) {
  const t = useTranslations('desk.documents')
  const sources = useTranslations('desk.sources')
  return (
    <ul className="ruled">
      {documents.map((document) => {
        const published = partialDate(document.publishedAt, document.publishedPrecision)
        return (
          <li className="relative py-3 ps-9" key={document.id}>
            <BulkTick id={document.id} name={document.title} />
            <p className="font-serif text-quote" dir="auto" lang={document.language}>
              <a
                className="inline-block min-h-6 no-underline hover:underline"
                href={`/desk/documents/${document.id}`}
              >
                {document.title}
              </a>
            </p>
            <ul className="flex flex-wrap gap-x-4 text-small text-soft">
              <li>
                <bdi>{document.publisher.name}</bdi>
              </li>
              {published ? (
                <li>
                  <When date={published} />
                </li>
              ) : null}
              <li>{t('snapshotCount', { count: document._count.snapshots })}</li>
              <li>{sources('statements', { count: document._count.statements })}</li>
              {document._count.snapshots > 0 ? (
                <li>
                  <a
                    aria-label={t('annotateThis', { title: document.title })}
                    className="inline-block min-h-6"
                    href={`/desk/documents/${document.id}/annotate`}
                  >
                    {t('annotate')}
                  </a>
                </li>
              ) : null}
              <li className="empty:hidden">
                <LabelList labels={document.labels} list="/desk/documents" />
              </li>
              {document.visibility === 'private' ? <li className="text-dispute">{t('private')}</li> : null}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
