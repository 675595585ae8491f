import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { movedOrMissing, segment } from '@/app/(reader)/moved'
import { Copies } from '@/components/documents/copies'
import { DocumentFacts } from '@/components/documents/document-facts'
import { DocumentText } from '@/components/documents/document-text'
import { QuoteList } from '@/components/documents/quote-list'
import { UnquotedList } from '@/components/documents/unquoted-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { JsonLd } from '@/components/ui/json-ld'
import { Section } from '@/components/ui/section'
import { env } from '@/lib/platform/env'
import { textDirection } from '@/lib/platform/locale'
import { citedIn } from '@/lib/reader/cited'
import { documentJsonLd } from '@/lib/reader/document-json-ld'
import { getDocument, getPublicText, listCopies, listQuotes, listUnquoted } from '@/lib/reader/document-page'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = segment((await params).slug)
  const document = (await getDocument(slug)) ?? (await movedOrMissing('document', slug))
  return {
    title: document.title,
    description: `${document.title}, ${document.publisher.name}`,
    alternates: { canonical: `/documents/${document.slug}` },
  }
}

export default async function DocumentPage({ params }: Props) {
  const slug = segment((await params).slug)
  const document = (await getDocument(slug)) ?? (await movedOrMissing('document', slug))
  const latest = document.snapshots[0]?.id
  const [t, text, quotes, unquoted, copies] = await Promise.all([
    getTranslations('reader.document'),
    latest ? getPublicText(latest) : null,
    listQuotes(document.id),
    listUnquoted(document.id),
    listCopies(document.id),
  ])
  const cited = citedIn(quotes)
  const former = text === null ? undefined : `/documents/${document.slug}/texts/`
  const list =
    cited.length > 0 ? (
      <QuoteList cited={cited} excerpts={text === null} latest={latest} former={former} />
    ) : null
  return (
    <article>
      <Breadcrumb crumbs={[{ href: `/sources/${document.publisher.slug}`, text: document.publisher.name }]} />
      <h1 lang={document.language} dir={textDirection(document.language)}>
        {document.title}
      </h1>
      <div className="mt-6">
        <DocumentFacts document={document} />
      </div>
      {text === null ? (
        <Section id="quotes" title={t('excerpts')}>
          {list ?? <Empty>{t(latest ? 'noQuotes' : 'noText')}</Empty>}
        </Section>
      ) : (
        <div className="grid gap-x-14 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Section id="text" title={t('text')}>
            <p className="pb-4 text-small text-soft">{t('legend')}</p>
            <DocumentText
              text={text}
              snapshotId={latest ?? ''}
              newest={latest}
              cited={cited}
              language={document.language}
            />
          </Section>
          <Section id="quotes" title={t('quotes')}>
            {list ?? <Empty>{t('noQuotes')}</Empty>}
          </Section>
        </div>
      )}
      {copies.length > 0 ? (
        <Section id="copies" title={t('copies')} aside={t('copiesAside')}>
          <Copies copies={copies} />
        </Section>
      ) : null}
      {unquoted.length > 0 ? (
        <Section id="unquoted" title={t('unquoted')}>
          <UnquotedList statements={unquoted} />
        </Section>
      ) : null}
      <JsonLd data={documentJsonLd(document, env().SITE_URL)} />
    </article>
  )
}
