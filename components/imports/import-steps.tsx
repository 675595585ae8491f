import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { discardImportAction, startImportAction } from '@/lib/desk/imports/actions'
import type { ImportView } from '@/lib/desk/imports/desk-queries'
import { canDiscard } from '@/lib/desk/imports/stage'

/** What can be done next with an import: write its rows, go on with the rest, read its columns otherwise, or take it away. */
export function ImportSteps({ run }: { run: ImportView }) {
  const t = useTranslations('desk.imports')
  const { id, stage, counts } = run
  const written = counts.create + counts.add
  return (
    <div className="flex flex-wrap items-center gap-4 pb-6 empty:hidden">
      {stage === 'planned' && written > 0 ? (
        <Form action={startImportAction} layout="plain" name={t('start', { count: written })}>
          <input name="id" type="hidden" value={id} />
          <SubmitButton look="main">{t('start', { count: written })}</SubmitButton>
        </Form>
      ) : null}
      {stage === 'stopped' ? (
        <Form action={startImportAction} layout="plain" name={t('goOn', { count: counts.open })}>
          <input name="id" type="hidden" value={id} />
          <SubmitButton look="main">{t('goOn', { count: counts.open })}</SubmitButton>
        </Form>
      ) : null}
      {stage === 'planned' ? (
        <a className="button" href={`/desk/imports/${id}?map=1`}>
          {t('mapAgain')}
        </a>
      ) : null}
      {stage === 'planned' || stage === 'stopped' || stage === 'done' ? (
        <a className="button" href={`/desk/imports/${id}/report`}>
          {t('download')}
        </a>
      ) : null}
      {canDiscard(stage) ? (
        <Form action={discardImportAction} layout="plain" name={t('discard')}>
          <input name="id" type="hidden" value={id} />
          <SubmitButton look="danger">{t('discard')}</SubmitButton>
        </Form>
      ) : null}
    </div>
  )
}
