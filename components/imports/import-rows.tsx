import { useTranslations } from 'next-intl'
import { FateFilter } from '@/components/imports/fate-filter'
import { RowList } from '@/components/imports/row-list'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import type { ImportFate } from '@/generated/prisma/enums'
import type { ImportView, RowView } from '@/lib/desk/imports/desk-queries'
import { addressWith, type PageOf } from '@/lib/platform/paging'

type Props = {
  run: ImportView
  rows: readonly RowView[]
  page: PageOf
  fate: ImportFate | 'open' | undefined
}

/** The rows of an import, narrowed by what became of them. */
export function ImportRows({ run, rows, page, fate }: Props) {
  const t = useTranslations('desk.imports')
  const href = `/desk/imports/${run.id}`
  return (
    <Section className="mt-8" id="rows" title={run.foretold ? t('rowsForetold') : t('rows')}>
      <FateFilter chosen={fate} counts={run.counts} foretold={run.foretold} href={href} />
      {rows.length > 0 ? <RowList rows={rows} run={run} /> : <Empty>{t('noRows')}</Empty>}
      <Pagination href={addressWith(href, { fate })} page={page} />
    </Section>
  )
}
