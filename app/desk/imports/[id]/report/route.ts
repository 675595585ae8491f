import { getTranslations } from 'next-intl/server'
import { getImport } from '@/lib/desk/imports/desk-queries'
import { reportStream } from '@/lib/desk/imports/report'
import { columnOf } from '@/lib/desk/imports/row-messages'
import { requireActor } from '@/lib/people/auth/session'

/** An import's rows with what became of each, as separated values to be kept. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  await requireActor('editor')
  const run = await getImport((await params).id)
  if (!run) return new Response(null, { status: 404 })
  const [t, all, errors] = await Promise.all([
    getTranslations('desk.imports'),
    getTranslations(),
    getTranslations('errors'),
  ])
  const stream = reportStream(run, {
    headings: {
      row: t('reportHeadings.row'),
      fate: t('reportHeadings.fate'),
      why: t('reportHeadings.why'),
      address: t('reportHeadings.address'),
    },
    claim: t('fields.proposition'),
    fate: (fate) => t(`${run.foretold ? 'wouldBe' : 'was'}.${fate ?? 'open'}`),
    why: ({ notes, faults }) =>
      [
        ...notes.map(({ key, values }) => all(key, values)),
        ...faults.map(({ field, message }) => {
          const error = errors.has(message) ? errors(message) : message
          if (!field) return error
          const column = columnOf(run, field)
          return column
            ? t('faultInColumn', { column, error })
            : t('faultInField', { field: t(`fields.${field}`), error })
        }),
      ].join(' '),
  })
  const name = `${run.fileName.replace(/\.\w{1,6}$/, '')} - report.csv`
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
