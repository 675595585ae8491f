import type { ReactNode } from 'react'

/** Rows of name and value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts text-note">{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
