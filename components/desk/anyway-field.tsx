'use client'

import { CheckboxField } from '@/components/ui/form/choice-fields'
import { useFormContext } from '@/components/ui/form/form-context'

/** The tick that records something although records like it stand: it appears once they have been pointed out. */
export function AnywayField({ field, label }: { field: string; label: string }) {
  const { candidates } = useFormContext()
  return candidates[field]?.length ? <CheckboxField label={label} name="anyway" /> : null
}
