import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LostQuoteEntry } from '@/components/queues/lost-quote-entry'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { listLostQuotes } from '@/lib/desk/queues/orphaned-quotes'
import { requireActor } from '@/lib/people/auth/session'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.quotes'))('title') }
}

/** Every quote that has to be placed in a changed text. */
export default async function LostQuotesPage({ searchParams }: Props) {
  await requireActor('contributor')
  const t = await getTranslations('desk.quotes')
  const { entries, page } = await listLostQuotes((await searchParams).page)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="pb-4 text-note text-soft">{t('explained')}</p>
      {entries.length > 0 ? (
        <ul className="ruled">
          {entries.map((entry) => (
            <LostQuoteEntry entry={entry} key={entry.id} />
          ))}
        </ul>
      ) : (
        <Empty>{t('empty')}</Empty>
      )}
      <Pagination href="/desk/quotes" page={page} />
    </>
  )
}
