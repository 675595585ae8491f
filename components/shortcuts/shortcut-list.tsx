'use client'

import { useTranslations } from 'next-intl'
import { SHORTCUT_GROUPS } from '@/components/shortcuts/shortcuts'

/** Every key of the desk and what it does, by where it works. */
export function ShortcutList() {
  const t = useTranslations()
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {SHORTCUT_GROUPS.map(({ id, words, shortcuts }) => (
        <section key={id}>
          <h3>{t(`desk.shortcuts.groups.${id}`)}</h3>
          <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-small">
            {shortcuts.map(({ keys, label }) => (
              <div className="contents" key={label}>
                <dt className="flex flex-wrap gap-1">
                  {keys.map((key) => (
                    <kbd className="key" key={key}>
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{t(`${words}.${label}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
