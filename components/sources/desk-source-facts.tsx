import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import type { SourceKind } from '@/generated/prisma/enums'

type Source = {
  slug: string
  kind: SourceKind
  description: string
  affiliation: { name: string } | null
  affiliates: { id: string; name: string }[]
  _count: { statements: number; publishedDocuments: number; rebuttals: number }
}

/** Who a source is and what rests on it. */
export function DeskSourceFacts({ source }: { source: Source }) {
  const t = useTranslations('desk.sources')
  const kinds = useTranslations('terms.sourceKind')
  const record = useTranslations('desk.record')
  const { statements, rebuttals, publishedDocuments: documents } = source._count
  return (
    <>
      <Facts>
        <Fact name={t('kind')}>{kinds(source.kind)}</Fact>
        {source.description ? <Fact name={t('description')}>{source.description}</Fact> : null}
        {source.affiliation ? (
          <Fact name={t('affiliation')}>
            <bdi>{source.affiliation.name}</bdi>
          </Fact>
        ) : null}
        {source.affiliates.length > 0 ? (
          <Fact name={t('affiliates')}>
            <ul className="flex flex-wrap gap-x-4">
              {source.affiliates.map(({ id, name }) => (
                <li key={id}>
                  <a className="inline-block min-h-6" href={`/desk/sources/${id}`}>
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
        <Fact name={t('rests')}>{t('restsLine', { statements, rebuttals, documents })}</Fact>
      </Facts>
      <p className="border-t border-hair pt-2 text-small">
        <a className="inline-block min-h-6" href={`/sources/${source.slug}`}>
          {record('publicPage')}
        </a>
      </p>
    </>
  )
}
