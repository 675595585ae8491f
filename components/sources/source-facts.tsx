import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import type { SourceView } from '@/lib/sources/queries'

/** Who a source is: kind, whom it belongs to, country, other names, and what readers should bear in mind. */
export function SourceFacts({ source }: { source: SourceView }) {
  const t = useTranslations('reader.source')
  const kind = useTranslations('terms.sourceKind')
  const locale = useLocale()
  const flags = (['stateAffiliated', 'partyToConflict'] as const).filter((flag) => source[flag])
  return (
    <Facts>
      <Fact name={t('kind')}>{kind(source.kind)}</Fact>
      {flags.length > 0 ? <Fact name={t('flags')}>{flags.map((flag) => t(flag)).join(', ')}</Fact> : null}
      {source.affiliation ? (
        <Fact name={t('affiliation')}>
          <a href={`/sources/${source.affiliation.slug}`}>
            <bdi>{source.affiliation.name}</bdi>
          </a>
        </Fact>
      ) : null}
      {source.affiliates.length > 0 ? (
        <Fact name={t('affiliates')}>
          {source.affiliates.map((it, index) => (
            <span key={it.id}>
              {index > 0 ? ', ' : null}
              <a href={`/sources/${it.slug}`}>
                <bdi>{it.name}</bdi>
              </a>
            </span>
          ))}
        </Fact>
      ) : null}
      {source.country ? <Fact name={t('country')}>{countryName(source.country, locale)}</Fact> : null}
      {source.aliases.length > 0 ? <Fact name={t('aliases')}>{source.aliases.join(' · ')}</Fact> : null}
      {source.url ? (
        <Fact name={t('website')}>
          <a href={source.url} rel="noopener external">
            {new URL(source.url).host}
          </a>
        </Fact>
      ) : null}
    </Facts>
  )
}

/** A country by its ISO 3166-1 code; the code itself where nobody has a name for it. */
function countryName(code: string, locale: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code)
    : code
}
