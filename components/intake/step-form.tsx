import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import type { FormState } from '@/lib/platform/forms/form-state'

/** One step with an intake: a button. */
export function StepForm({
  id,
  action,
  label,
}: {
  id: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  label: string
}) {
  return (
    <Form action={action} layout="plain" name={label}>
      <input name="id" type="hidden" value={id} />
      <SubmitButton>{label}</SubmitButton>
    </Form>
  )
}
