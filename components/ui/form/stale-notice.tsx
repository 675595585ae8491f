'use client'

import { useFormMetadata } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { useFormContext } from '@/components/ui/form/form-context'
import { fieldTexts, THEIRS } from '@/components/ui/form/names'
import { WordDifferences } from '@/components/ui/word-differences'
import type { FormState } from '@/lib/platform/forms/form-state'

/**
 * What somebody else saved in between, as texts by field, or null. It stays until a save succeeds, though further
 * attempts may be refused for other reasons.
 */
export function theirsOf(state: FormState): Record<string, string> | null {
  if (state?.refusal?.code === 'stale' && state.refusal.current) return fieldTexts(state.refusal.current)
  const carried = state?.status === 'success' ? undefined : state?.initialValue?.[THEIRS]
  return typeof carried === 'string' ? readTexts(carried) : null
}

/** Both versions side by side, field by field, their words marked where they differ. */
export function StaleNotice({ theirs }: { theirs: Record<string, string> }) {
  const t = useTranslations('desk.form')
  const { formId, labels } = useFormContext()
  const form = useFormMetadata<Record<string, unknown>, string[]>(formId)
  const mine = fieldTexts(useDeferredValue(form.value) ?? {})
  // What is in a list of mine alone was taken away by the other: rows come and go.
  const rows = Object.keys(mine).filter((name) => /[.[]/.test(name))
  const differing = [...new Set([...Object.keys(theirs), ...rows])].filter(
    (name) => labelOf(labels, name) && (theirs[name] ?? '').trim() !== (mine[name] ?? '').trim(),
  )
  return (
    <section aria-label={t('stale')} className="notice grid gap-4">
      <div>
        <h3>{t('stale')}</h3>
        <p>{differing.length > 0 ? t('staleExplained') : t('staleSame')}</p>
      </div>
      {differing.map((name) => (
        <div className="border-t border-rule pt-3" key={name}>
          <h4 className="font-semibold">{labelOf(labels, name)}</h4>
          <div className="mt-1 grid gap-4 md:grid-cols-2">
            <Version heading={t('yours')} other={theirs[name] ?? ''} text={mine[name] ?? ''} />
            <div>
              <Version heading={t('theirs')} other={mine[name] ?? ''} text={theirs[name] ?? ''} />
              <button
                className="button mt-2"
                type="submit"
                {...form.update.getButtonProps({ name, value: theirs[name] ?? '' })}
              >
                {t('takeOver', { label: labelOf(labels, name) ?? name })}
              </button>
            </div>
          </div>
        </div>
      ))}
    </section>
  )
}

function Version({ heading, text, other }: { heading: string; text: string; other: string }) {
  const t = useTranslations('desk.form')
  return (
    <div>
      <p className="text-small text-soft">{heading}</p>
      <p className="whitespace-pre-wrap">
        {text ? (
          <WordDifferences other={other} text={text} />
        ) : (
          <span className="text-soft">{t('empty')}</span>
        )}
      </p>
    </div>
  )
}

/** What a field is called; the rows of a list share a name and have a number. */
function labelOf(labels: Readonly<Record<string, string>>, name: string): string | undefined {
  const row = /\[(\d+)\]/.exec(name)?.[1]
  const label = labels[name.replace(/\[\d+\]/g, '[]')]
  return label && row ? `${label} ${Number(row) + 1}` : label
}

function readTexts(json: string): Record<string, string> | null {
  try {
    const read: unknown = JSON.parse(json)
    return read && typeof read === 'object' ? fieldTexts({ ...read }) : null
  } catch {
    return null
  }
}
