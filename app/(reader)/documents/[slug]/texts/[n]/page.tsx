import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { movedOrMissing, segment } from '@/app/(reader)/moved'
import { DocumentText } from '@/components/documents/document-text'
import { QuoteList } from '@/components/documents/quote-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { Fact, Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import { textDirection } from '@/lib/platform/locale'
import { citedIn } from '@/lib/reader/cited'
import { getDocument, getFormerText, listQuotes } from '@/lib/reader/document-page'

type Props = { params: Promise<{ slug: string; n: string }> }

async function load({ params }: Props) {
  const { slug, n } = await params
  const document =
    (await getDocument(segment(slug))) ?? (await movedOrMissing('document', segment(slug), `/texts/${n}`))
  const text = /^[1-9]\d{0,5}$/.test(n) ? await getFormerText(document.id, Number(n)) : null
  return { document, text: text ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document, text } = await load(props)
  const t = await getTranslations('reader.document')
  return {
    title: `${t('textNumber', { number: text.number })}: ${document.title}`,
    description: `${document.title}, ${document.publisher.name}`,
    alternates: { canonical: `/documents/${document.slug}/texts/${text.number}` },
  }
}

/** A text of a document as it was retrieved once, with what is quoted from it. */
export default async function FormerTextPage(props: Props) {
  const { document, text } = await load(props)
  const [t, quotes] = await Promise.all([getTranslations('reader.document'), listQuotes(document.id)])
  const cited = citedIn(quotes.filter((quote) => quote.snapshotId === text.id))
  return (
    <article>
      <Breadcrumb crumbs={[{ href: `/documents/${document.slug}`, text: document.title }]} />
      <h1 lang={document.language} dir={textDirection(document.language)}>
        {document.title}
      </h1>
      <div className="mt-6">
        <Facts>
          <Fact name={t('shown')}>{t('textNumber', { number: text.number })}</Fact>
          <Fact name={t('retrieved')}>
            <Moment at={text.retrievedAt} precision="minute" />
          </Fact>
          <Fact name={t('hash')}>
            <code className="break-all font-mono text-small">{text.sha256}</code>
          </Fact>
        </Facts>
      </div>
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section id="text" title={t('text')}>
          <p className="pb-4 text-small text-soft">{t('legend')}</p>
          <DocumentText
            text={text.text}
            snapshotId={text.id}
            newest={undefined}
            cited={cited}
            language={document.language}
          />
        </Section>
        <Section id="quotes" title={t('quotes')}>
          {cited.length > 0 ? (
            <QuoteList cited={cited} excerpts={false} latest={undefined} />
          ) : (
            <Empty>{t('noQuotes')}</Empty>
          )}
        </Section>
      </div>
    </article>
  )
}
