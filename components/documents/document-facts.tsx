import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import { Moment, When } from '@/components/ui/when'
import type { DocumentView } from '@/lib/reader/document-page'

/** Who published a document, when, where it stands, and how much of it is shown. */
export function DocumentFacts({ document }: { document: DocumentView }) {
  const t = useTranslations('reader.document')
  const snapshot = document.snapshots[0]
  return (
    <Facts>
      <Fact name={t('publisher')}>
        <a href={`/sources/${document.publisher.slug}`}>
          <bdi>{document.publisher.name}</bdi>
        </a>
      </Fact>
      {document.byline ? <Fact name={t('byline')}>{document.byline}</Fact> : null}
      {document.published ? (
        <Fact name={t('published')}>
          <When date={document.published} />
        </Fact>
      ) : null}
      {document.retrievedAt ? (
        <Fact name={t('retrieved')}>
          <Moment at={document.retrievedAt} precision="minute" />
        </Fact>
      ) : null}
      {snapshot && document.retrievedAt && document.retrievedAt > snapshot.retrievedAt ? (
        <Fact name={t('unchangedSince')}>
          <Moment at={snapshot.retrievedAt} precision="minute" />
        </Fact>
      ) : null}
      {document.canonicalUrl ? (
        <Fact name={t('original')}>
          <a className="break-all" href={document.canonicalUrl} rel="noopener external">
            {document.canonicalUrl}
          </a>
        </Fact>
      ) : null}
      {document.archiveUrl ? (
        <Fact name={t('archive')}>
          <a className="break-all" href={document.archiveUrl} rel="noopener external">
            {document.archiveUrl}
          </a>
        </Fact>
      ) : null}
      {snapshot ? (
        <>
          <Fact name={t('shown')}>{t(document.visibility === 'full' ? 'fullNote' : 'excerptsNote')}</Fact>
          <Fact name={t('hash')}>
            <code className="break-all font-mono text-small">{snapshot.sha256}</code>
          </Fact>
        </>
      ) : null}
    </Facts>
  )
}
