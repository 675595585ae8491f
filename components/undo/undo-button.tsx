import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { undoStepAction } from '@/lib/desk/undo/actions'

/** Takes back a step; without `id`, the last one that can be. `of` says which, for those who hear the page. */
export function UndoButton({ id, of }: { id?: string; of?: string }) {
  const t = useTranslations('desk.undo')
  return (
    <Form action={undoStepAction} layout="plain" name={of ? t('undoOf', { of }) : t('undo')}>
      {id && <input name="id" type="hidden" value={id} />}
      <SubmitButton>
        {t('undo')}
        {of && <span className="sr-only"> {of}</span>}
      </SubmitButton>
    </Form>
  )
}
