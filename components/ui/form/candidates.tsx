'use client'

import { useFormMetadata } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { useFormContext } from '@/components/ui/form/form-context'
import type { Candidate } from '@/lib/platform/errors'

/**
 * The records that what was typed may mean, or that it runs into. With `choose` each can be put into the field by its
 * address, which names one record alone.
 */
export function Candidates({ name, choose }: { name: string; choose?: boolean }) {
  const t = useTranslations('desk.form')
  const { formId, candidates } = useFormContext()
  const form = useFormMetadata(formId)
  const found = candidates[name] ?? []
  if (found.length === 0) return null
  return (
    <ul className="mt-2 grid gap-2 border-rule border-s-2 ps-3 text-small">
      {found.map((candidate) => (
        <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1" key={candidate.id}>
          <a className="inline-block min-h-6" href={candidate.href}>
            {candidate.text}
          </a>
          <span className="text-soft">{candidate.detail}</span>
          {choose && (
            <button
              className="button"
              type="submit"
              {...form.update.getButtonProps({ name, value: addressOf(candidate) })}
            >
              {t('chooseThis')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function addressOf({ id, detail }: Candidate): string {
  const [first] = detail.split(' · ')
  return first?.startsWith('/') ? first : id
}
