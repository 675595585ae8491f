import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { movedOrMissing, segment } from '@/app/(reader)/moved'
import { Grades } from '@/components/sources/grades'
import { Outcomes } from '@/components/sources/outcomes'
import { SaidList } from '@/components/sources/said-list'
import { SourceFacts } from '@/components/sources/source-facts'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { JsonLd } from '@/components/ui/json-ld'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { env } from '@/lib/platform/env'
import { pageHref, pageOf } from '@/lib/platform/paging'
import { sourceJsonLd } from '@/lib/sources/json-ld'
import { getSource, getSourceOutcomes } from '@/lib/sources/queries'
import { listSourceStatements } from '@/lib/statements/queries'

const PER_PAGE = 20

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string | string[] }> }

async function load({ params, searchParams }: Props) {
  const slug = segment((await params).slug)
  const source = (await getSource(slug)) ?? (await movedOrMissing('source', slug))
  const outcomes = await getSourceOutcomes(source.id)
  return { source, outcomes, page: pageOf(outcomes.statementCount, PER_PAGE, (await searchParams).page) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { source, page } = await load(props)
  return {
    title: source.name,
    ...(source.description ? { description: source.description } : {}),
    alternates: { canonical: pageHref(`/sources/${source.slug}`, page.number) },
  }
}

export default async function SourcePage(props: Props) {
  const { source, outcomes, page } = await load(props)
  const [t, said] = await Promise.all([
    getTranslations('reader.source'),
    listSourceStatements(source.id, page),
  ])
  return (
    <article>
      <Breadcrumb crumbs={[{ href: '/sources', text: t('list') }]} />
      <h1>
        <span className={source.kind === 'unnamed' ? 'unnamed' : ''}>{source.name}</span>
      </h1>
      {source.description ? <p className="prose mt-3 mb-6 text-lead">{source.description}</p> : null}
      <div className="mt-6 grid gap-x-14 gap-y-8 md:grid-cols-[3fr_2fr]">
        <SourceFacts source={source} />
        <Section id="grade" title={t('grade')} className="">
          <Grades grades={source.grades} />
        </Section>
      </div>
      <Section id="outcomes" title={t('outcomes')} aside={t('outcomesAside')}>
        <Outcomes outcomes={outcomes} />
      </Section>
      <Section id="statements" title={t('statements')} aside={t('statementCount', { count: page.total })}>
        {said.length === 0 ? <Empty>{t('noStatements')}</Empty> : <SaidList statements={said} />}
        <Pagination page={page} href={`/sources/${source.slug}`} />
      </Section>
      {outcomes.documents.length > 0 ? (
        <Section id="documents" title={t('documents')}>
          <ul className="ruled">
            {outcomes.documents.map((document) => (
              <li key={document.id} className="py-2.5">
                <a href={`/documents/${document.slug}`}>{document.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <JsonLd data={sourceJsonLd(source, env().SITE_URL)} />
    </article>
  )
}
