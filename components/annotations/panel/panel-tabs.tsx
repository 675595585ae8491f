'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { useTab } from '@/components/annotations/panel/use-tab'
import { TABS } from '@/components/annotations/panel-values'

/** What is to be recorded. Without scripts each tab is a page of its own. */
export function PanelTabs({ spans }: { spans: string }) {
  const t = useTranslations('desk.annotate.tabs')
  const [tab, setTab] = useTab()
  const list = useRef<HTMLDivElement>(null)

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const by = { ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1 }[event.key]
    const next =
      event.key === 'Home'
        ? TABS[0]
        : event.key === 'End'
          ? TABS.at(-1)
          : by && TABS.at((TABS.indexOf(tab) + by) % TABS.length)
    if (!next) return
    event.preventDefault()
    setTab(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }

  return (
    <div aria-label={t('label')} className="panel-tabs" onKeyDown={press} ref={list} role="tablist">
      {TABS.map((each) => (
        <a
          aria-controls={each === tab ? 'panel-rows' : undefined}
          aria-selected={each === tab}
          href={`?spans=${spans}&as=${each}#panel`}
          id={`tab-${each}`}
          key={each}
          onClick={(event) => {
            event.preventDefault()
            setTab(each)
          }}
          role="tab"
          tabIndex={each === tab ? 0 : -1}
        >
          {t(each)}
        </a>
      ))}
    </div>
  )
}
