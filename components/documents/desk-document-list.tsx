import { useTranslations } from 'next-intl'
import { When } from '@/components/ui/when'
import type { Visibility } from '@/generated/prisma/enums'
import { type DatePrecision, partialDate } from '@/lib/dates'

type Row = {
  id: string
  title: string
  language: string
  visibility: Visibility
  publishedAt: Date | null
  publishedPrecision: DatePrecision | null
  publisher: { id: string; name: string }
  _count: { snapshots: number; statements: number }
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
          <li className="py-3" key={document.id}>
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
              {document.visibility === 'private' ? <li className="text-dispute">{t('private')}</li> : null}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
