import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import type { FormState } from '@/lib/platform/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  id: string
  version: number
  /** What the reason is called, and what the button says. */
  label: string
  button: string
}

/** Withdraws a record that was made in error, with the reason that it cannot do without. */
export function WithdrawForm({ action, id, version, label, button }: Props) {
  return (
    <Form action={action} labels={{ reason: label }} name={button} version={version}>
      <input name="id" type="hidden" value={id} />
      <ReasonField label={label} required />
      <p>
        <SubmitButton look="danger">{button}</SubmitButton>
      </p>
    </Form>
  )
}
