import { useTranslations } from 'next-intl'
import { quoteClass } from '@/components/documents/quote-class'
import { textDirection } from '@/lib/platform/locale'
import { type Cited, spanIn } from '@/lib/reader/cited'
import { markQuotes, type Segment } from '@/lib/text/mark-quotes'

/**
 * A document's text with each quote marked. A marked stretch leads to its claim; where a quote ends, its number leads to
 * the entry beside the text, so that overlapping quotes can each be reached.
 */
export function DocumentText({
  text,
  snapshotId,
  newest,
  cited,
  language,
}: {
  text: string
  snapshotId: string
  /** The document's newest snapshot: quotes of earlier ones are marked where they stand in it. */
  newest: string | undefined
  cited: Cited[]
  language: string
}) {
  const here = cited.flatMap((entry) =>
    entry.quotes.flatMap((quote) => spanIn(quote, snapshotId, newest) ?? []),
  )
  const entries = new Map(cited.flatMap((entry) => entry.quotes.map((quote) => [quote.id, entry] as const)))
  return (
    <div className="reading prose" lang={language} dir={textDirection(language)}>
      {markQuotes(text, here).map((segments, paragraph) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order
        <p key={paragraph}>
          {segments.map((segment, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order
            <Stretch key={place} segment={segment} entries={entries} />
          ))}
        </p>
      ))}
    </div>
  )
}

function Stretch({ segment, entries }: { segment: Segment; entries: ReadonlyMap<string, Cited> }) {
  const t = useTranslations('reader.document')
  const covering = segment.ids.flatMap((id) => entries.get(id) ?? [])
  const [first] = covering
  if (!first) return segment.text
  return (
    <>
      <mark className={quoteClass(covering.map((entry) => entry.claim))}>
        <a href={`/claims/${first.claim.slug}`}>{segment.text}</a>
      </mark>
      {segment.ends.flatMap((id) => {
        const entry = entries.get(id)
        return entry ? (
          <sup key={id} className="font-sans">
            <a
              className="px-0.5 no-underline hover:underline"
              href={`#quote-${entry.number}`}
              aria-label={t('quoteLink', { number: entry.number })}
            >
              {entry.number}
            </a>
          </sup>
        ) : (
          []
        )
      })}
    </>
  )
}
