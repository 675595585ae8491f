'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { ObjectionFields, type Target } from '@/components/rebuttals/objection-fields'
import { CheckboxField } from '@/components/ui/form/choice-fields'
import { FormSection } from '@/components/ui/form/form-section'
import type { Suggestion } from '@/components/ui/form/reference-field'

type Props = {
  targets: readonly Target[]
  claims: readonly Suggestion[]
  /** An editor may record an objection that rests on another stance than a denial. */
  onAnyStance: boolean
}

/**
 * The objection that a statement makes, in its form: shown for a denial, and for any stance when the box is ticked.
 * Without JavaScript it appears when the form comes back, for a denial is not recorded without it.
 */
export function ObjectionPart({ targets, claims, onAnyStance }: Props) {
  const t = useTranslations('desk.rebuttals')
  const statements = useTranslations('desk.statements')
  const [stance] = useField<string>('stance')
  const [objects] = useField<string>('objects')
  const denies = stance.value === 'denies'
  const open = denies || objects.value === 'on'
  return (
    <>
      {onAnyStance && !denies && <CheckboxField hint={statements('objectsHint')} name="objects" />}
      {open && (
        <FormSection hint={t('objectionHint')} title={t('objection')}>
          <ObjectionFields claims={claims} prefix="rebuttal." targets={targets} />
        </FormSection>
      )}
    </>
  )
}
