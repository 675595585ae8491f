'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Here } from '@/components/live/here'
import { useLive } from '@/components/live/use-live'

/** Says who else has the record open, and reads the page anew when somebody changes it. What is typed in forms stays. */
export function Refreshing({ on }: { on: string }) {
  const router = useRouter()
  const [, start] = useTransition()
  const live = useLive(on, () => start(() => router.refresh()))
  return <Here live={live} />
}
