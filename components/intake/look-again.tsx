'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/** Milliseconds between two looks. */
const LOOK = 1_500

/** Reads the page anew while something on it is under way; without JavaScript it is a link that does so. */
export function LookAgain({ href, label }: { href: string; label: string }) {
  const router = useRouter()
  const [live, setLive] = useState(false)
  useEffect(() => {
    setLive(true)
    const timer = setInterval(() => router.refresh(), LOOK)
    return () => clearInterval(timer)
  }, [router])
  return live ? null : (
    <p className="pb-3 text-small">
      <a className="inline-block min-h-6" href={href}>
        {label}
      </a>
    </p>
  )
}
