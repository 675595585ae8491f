import { useTranslations } from 'next-intl'
import type { ImportView } from '@/lib/desk/imports/desk-queries'
import type { ImportField } from '@/lib/desk/imports/fields'
import { columnOf } from '@/lib/desk/imports/row-messages'

type Fault = { field: ImportField | ''; message: string }
type Run = Pick<ImportView, 'columns' | 'mapping'>

/** Says what is wrong with a row: in which of its columns, where it is one, and what. */
export function useSayFault(run: Run): (fault: Fault) => string {
  const t = useTranslations('desk.imports')
  const errors = useTranslations('errors')
  return ({ field, message }) => {
    const error = /^\w+$/.test(message) && errors.has(message) ? errors(message) : message
    const place = field && columnOf(run, field)
    if (!field) return error
    return place
      ? t('faultInColumn', { column: place, error })
      : t('faultInField', { field: t(`fields.${field}`), error })
  }
}
