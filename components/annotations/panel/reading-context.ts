'use client'

import { createContext, useContext } from 'react'
import type { Reading } from '@/lib/desk/annotations/types'

/** What was read of the passage at which the panel is open. */
export const ReadingContext = createContext<Reading | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('This stands outside of the panel')
  return reading
}
