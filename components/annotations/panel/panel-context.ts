'use client'

import { createContext, useContext } from 'react'
import type { Values } from '@/components/annotations/panel-values'
import { fieldId } from '@/components/ui/form/names'
import type { Reading } from '@/lib/desk/annotations/types'
import type { Candidate } from '@/lib/platform/errors'

/** What the fields of the panel share. */
export type PanelContext = {
  reading: Reading
  values: Values
  /** Fields that nobody has touched since the text filled them. */
  read: ReadonlySet<string>
  set: (change: Readonly<Record<string, string>>) => void
  /** Puts all fields anew: a row was taken out, or a figure. */
  replace: (values: Values) => void
  errors: Readonly<Record<string, string[] | null>>
  candidates: Readonly<Record<string, Candidate[]>>
}

export const PanelFields = createContext<PanelContext | null>(null)

export function usePanel(): PanelContext {
  const panel = useContext(PanelFields)
  if (!panel) throw new Error('This stands outside of the panel')
  return panel
}

/** A field's id on the page; there is never more than one panel. */
export function panelId(name: string): string {
  return fieldId('panel', name)
}

export function errorId(name: string): string {
  return `${panelId(name)}-error`
}
