'use client'

import { useField } from '@conform-to/react'
import { isTab, type Tab } from '@/components/annotations/panel-values'

/** What is to be recorded, as the form will post it. */
export function useTab(): [Tab, (tab: Tab) => void] {
  const [what, form] = useField<string>('what')
  return [isTab(what.value) ? what.value : 'statement', (tab) => form.update({ name: 'what', value: tab })]
}
