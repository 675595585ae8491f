import { useTranslations } from 'next-intl'
import { QuoteList } from '@/components/documents/quote-list'
import { citedIn } from '@/lib/reader/cited'
import type { DocumentCopy } from '@/lib/reader/document-page'

/** Further addresses and titles of a document, which were recorded apart, with what is quoted from their texts. */
export function Copies({ copies }: { copies: DocumentCopy[] }) {
  const t = useTranslations('reader.document')
  return (
    <ul className="ruled">
      {copies.map(({ id, title, language, canonicalUrl, archiveUrl, quotes }) => (
        <li className="py-3" key={id}>
          <p className="font-serif text-quote" dir="auto" lang={language}>
            {title}
          </p>
          <p className="flex flex-wrap gap-x-4 text-small text-soft">
            {canonicalUrl ? (
              <a className="break-all" href={canonicalUrl} rel="noopener external">
                {canonicalUrl}
              </a>
            ) : null}
            {archiveUrl ? (
              <a href={archiveUrl} rel="noopener external">
                {t('archive')}
              </a>
            ) : null}
          </p>
          {quotes.length > 0 ? (
            <QuoteList cited={citedIn(quotes)} excerpts latest={undefined} prefix={id} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
