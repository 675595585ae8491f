import type { ReactNode } from 'react'

/** What stands where nothing is on record yet: says so, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="prose border-t border-rule py-4 text-note text-soft">{children}</p>
}
