import type { ReactNode } from 'react'

/** What stands where nothing is on record yet: says so, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="border-t border-rule py-4 text-note text-soft">
      <p className="prose">{children}</p>
    </div>
  )
}
