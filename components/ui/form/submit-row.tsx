'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext } from '@/components/ui/form/form-context'

/** The buttons at the foot of a form; `children` are further ones. */
export function SubmitRow({
  label,
  cancel,
  children,
}: {
  label: string
  cancel?: string
  children?: ReactNode
}) {
  const t = useTranslations('desk.form')
  return (
    <div className="flex flex-wrap items-center gap-4">
      <SubmitButton look="main">{label}</SubmitButton>
      {children}
      {cancel && (
        <a className="plain" href={cancel}>
          {t('cancel')}
        </a>
      )}
    </div>
  )
}

type ButtonProps = {
  look?: 'main' | 'plain' | 'danger'
  /** Sent with the form when this button is the one pressed. */
  name?: string
  value?: string
  children: ReactNode
}

const LOOK = {
  main: 'button button-main justify-self-start',
  plain: 'button justify-self-start',
  danger: 'button button-danger justify-self-start',
}

/** A button that sends the form; while it is under way a second press does nothing. */
export function SubmitButton({ look = 'plain', name, value, children }: ButtonProps) {
  const { pending } = useFormContext()
  const t = useTranslations('desk.form')
  return (
    <button
      aria-disabled={pending || undefined}
      className={LOOK[look]}
      name={name}
      type="submit"
      value={value}
    >
      {pending && look === 'main' ? t('saving') : children}
    </button>
  )
}
