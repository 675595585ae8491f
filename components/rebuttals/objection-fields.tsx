'use client'

import { useFormMetadata } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { CheckboxField, SelectField } from '@/components/ui/form/choice-fields'
import { useFormContext } from '@/components/ui/form/form-context'
import { ClaimField, type Suggestion } from '@/components/ui/form/reference-field'
import { TextArea } from '@/components/ui/form/text-field'
import { ClaimKind, RebuttalKind } from '@/generated/prisma/enums'

export type Target = { id: string; source: string; kind: RebuttalKind; summary: string }

type Props = {
  /** What stands before the fields' names: `rebuttal.` in a statement's form. */
  prefix?: string
  /** The rebuttals of the claim that can be answered. */
  targets: readonly Target[]
  claims: readonly Suggestion[]
}

/** What is objected to what, and the claim that says what holds instead. */
export function ObjectionFields({ prefix = '', targets, claims }: Props) {
  const t = useTranslations('desk.rebuttals')
  const kinds = useTranslations('terms.rebuttalKind')
  const options = Object.values(RebuttalKind).map((value) => ({
    value,
    label: `${kinds(value)}: ${t(`kindHints.${value}`)}`,
  }))
  const answerable = targets.map(({ id, source, kind, summary }) => ({
    value: id,
    label: t('targetRebuttal', { source, kind: kinds(kind), summary: summary ? shortened(summary) : 'none' }),
  }))
  return (
    <>
      <SelectField name={`${prefix}kind`} options={options} required />
      {answerable.length > 0 && (
        <SelectField
          hint={t('targetHint')}
          name={`${prefix}targetRebuttalId`}
          none={t('targetClaim')}
          options={answerable}
        />
      )}
      <TextArea hint={t('summaryHint')} name={`${prefix}summary`} rows={2} />
      <CounterClaimFields claims={claims} prefix={prefix} />
    </>
  )
}

/** A claim on record, or the proposition of a new one. */
export function CounterClaimFields({ prefix = '', claims }: Omit<Props, 'targets'>) {
  const t = useTranslations('desk.rebuttals')
  const kinds = useTranslations('terms.claimKind')
  const options = Object.values(ClaimKind).map((value) => ({ value, label: kinds(value) }))
  return (
    <fieldset className="min-w-0 border-rule border-s-2 ps-4">
      <legend className="font-semibold text-note">{t('counterHeading')}</legend>
      <p className="text-small text-soft">{t('counterHint')}</p>
      <div className="mt-3 grid gap-5">
        <ClaimField name={`${prefix}counterClaim`} suggestions={claims} />
        <TextArea hint={t('newCounterClaimHint')} name={`${prefix}newCounterClaim`} rows={2} />
        <SelectField name={`${prefix}counterKind`} none={t('counterKindSame')} options={options} />
        <Anyway name={`${prefix}newCounterClaim`} tick={`${prefix}counterAnyway`} />
      </div>
    </fieldset>
  )
}

/** Offered where claims on record look like the new one. */
function Anyway({ name, tick }: { name: string; tick: string }) {
  const { formId, candidates } = useFormContext()
  const form = useFormMetadata(formId)
  const ticked = form.initialValue && textAt(form.initialValue, tick) === 'on'
  return candidates[name]?.length || ticked ? <CheckboxField name={tick} /> : null
}

function textAt(values: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  }, values)
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text
}
