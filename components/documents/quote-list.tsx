import { useTranslations } from 'next-intl'
import { ClaimLink } from '@/components/claims/claim-link'
import { quoteClass } from '@/components/documents/quote-class'
import type { Cited } from '@/lib/documents/cited'

/** What is quoted, by number: who says what on which claim. Quotes whose text is not shown stand here word for word. */
export function QuoteList({
  cited,
  excerpts,
  latest,
}: {
  cited: Cited[]
  excerpts: boolean
  latest: string | undefined
}) {
  const t = useTranslations('reader.document')
  const stance = useTranslations('terms.stance')
  return (
    <ol className="ruled">
      {cited.map(({ number, claim, use, quotes }) => {
        const older = quotes.some((quote) => quote.snapshotId !== latest)
        return (
          <li
            key={use.id}
            id={`quote-${number}`}
            className="entry grid grid-cols-[1.75rem_minmax(0,1fr)] py-3 text-note"
          >
            <span className="text-small text-soft">{number}</span>
            <div>
              {excerpts || older ? (
                <blockquote className="quote mb-2" dir="auto">
                  {quotes.map((quote, index) => (
                    <span key={quote.id}>
                      {index > 0 ? ' … ' : null}
                      <span className={quoteClass([claim])}>{quote.exact}</span>
                    </span>
                  ))}
                </blockquote>
              ) : null}
              <p className="text-small text-soft">
                {use.type === 'statement' ? (
                  <>
                    <a href={`/sources/${use.source.slug}`}>
                      <bdi>{use.source.name}</bdi>
                    </a>{' '}
                    {stance(use.stance)}
                  </>
                ) : (
                  t('evidence')
                )}
                {older ? ` (${t('olderText')})` : null}
              </p>
              <ClaimLink claim={claim} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
