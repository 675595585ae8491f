import { useTranslations } from 'next-intl'
import { ClaimLink } from '@/components/claims/claim-link'
import { quoteClass } from '@/components/documents/quote-class'
import type { Cited } from '@/lib/reader/cited'
import type { QuoteView } from '@/lib/reader/document-page'

/**
 * What is quoted, by number: who says what on which claim. Quotes that the text shown does not have word for word stand
 * here as they were recorded, with what became of them.
 */
export function QuoteList({
  cited,
  excerpts,
  latest,
  former,
  prefix,
}: {
  cited: Cited[]
  excerpts: boolean
  /** The snapshot that the page shows; without one no quote is called older. */
  latest: string | undefined
  /** Where the document's former texts can be read, but for their number; without it they are not public. */
  former?: string
  /** What the addresses of the quotes begin with, where a page has several lists. */
  prefix?: string
}) {
  const t = useTranslations('reader.document')
  const stance = useTranslations('terms.stance')
  return (
    <ol className="ruled">
      {cited.map(({ number, claim, use, quotes }) => {
        const older = latest === undefined ? [] : quotes.filter((quote) => quote.snapshotId !== latest)
        const differs = older.some((quote) => quote.present?.exact !== quote.exact)
        return (
          <li
            key={use.id}
            id={prefix ? `${prefix}-quote-${number}` : `quote-${number}`}
            className="entry grid grid-cols-[1.75rem_minmax(0,1fr)] py-3 text-note"
          >
            <span className="text-small text-soft">{number}</span>
            <div>
              {excerpts || differs ? (
                <blockquote className="quote mb-2" dir="auto">
                  {quotes.map((quote, index) => (
                    <span key={quote.id}>
                      {index > 0 ? ' … ' : null}
                      <span className={quoteClass([claim])}>{quote.exact}</span>
                    </span>
                  ))}
                </blockquote>
              ) : null}
              {older.map((quote) => (
                <Became key={quote.id} quote={quote} several={quotes.length > 1} former={former} />
              ))}
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
              </p>
              <ClaimLink claim={claim} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** What became of a quote of a former text; nothing where its words stand in the present one. */
function Became({ quote, several, former }: { quote: QuoteView; several: boolean; former?: string }) {
  const t = useTranslations('reader.document')
  const { present, exact, number, missing } = quote
  if (present?.exact === exact) return null
  const words = several ? exact : null
  return (
    <p className="mb-2 text-small text-soft">
      {words ? <bdi>{t('ofPiece', { words })} </bdi> : null}
      {present ? (
        <bdi>{t('presentWords', { words: present.exact })}</bdi>
      ) : (
        t(missing === 'gone' ? 'goneNow' : missing ? 'notFoundNow' : 'olderText')
      )}
      {former ? (
        <>
          {' · '}
          <a href={`${former}${number}`}>{t('formerText', { number })}</a>
        </>
      ) : null}
    </p>
  )
}
