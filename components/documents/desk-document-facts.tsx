import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import { When } from '@/components/ui/when'
import type { Visibility } from '@/generated/prisma/enums'
import { type DatePrecision, partialDate } from '@/lib/reasoning/dates'

type Document = {
  slug: string
  canonicalUrl: string | null
  archiveUrl: string | null
  byline: string
  visibility: Visibility
  publishedAt: Date | null
  publishedPrecision: DatePrecision | null
  publisher: { id: string; name: string }
}

/** Where a document stands on the web, who published it and what readers may see of it. */
export function DeskDocumentFacts({ document }: { document: Document }) {
  const t = useTranslations('desk.documents')
  const record = useTranslations('desk.record')
  const visibility = useTranslations('terms.visibility')
  const published = partialDate(document.publishedAt, document.publishedPrecision)
  const links = [
    { name: t('url'), href: document.canonicalUrl },
    { name: t('archiveUrl'), href: document.archiveUrl },
  ]
  return (
    <>
      <Facts>
        <Fact name={t('publisher')}>
          <a href={`/desk/sources/${document.publisher.id}`}>
            <bdi>{document.publisher.name}</bdi>
          </a>
        </Fact>
        {document.byline ? <Fact name={t('byline')}>{document.byline}</Fact> : null}
        {published ? (
          <Fact name={t('published')}>
            <When date={published} />
          </Fact>
        ) : null}
        {links.map(({ name, href }) =>
          href ? (
            <Fact key={name} name={name}>
              <a className="break-all" href={href} rel="noopener external">
                {href}
              </a>
            </Fact>
          ) : null,
        )}
        <Fact name={t('visibility')}>{visibility(document.visibility)}</Fact>
      </Facts>
      {document.visibility === 'private' ? null : (
        <p className="border-t border-hair pt-2 text-small">
          <a className="inline-block min-h-6" href={`/documents/${document.slug}`}>
            {record('publicPage')}
          </a>
        </p>
      )}
    </>
  )
}
