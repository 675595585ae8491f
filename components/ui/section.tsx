import type { ReactNode } from 'react'

/** A section with its heading; `aside` says beside the heading how much there is of it. */
export function Section({
  id,
  title,
  aside,
  children,
  className = 'mt-11',
}: {
  id: string
  title: string
  aside?: string
  children: ReactNode
  className?: string
}) {
  return (
    <section aria-labelledby={`${id}-heading`} id={id} className={className}>
      <div className="flex flex-wrap items-baseline gap-x-3 pb-2">
        <h2 id={`${id}-heading`}>{title}</h2>
        {aside ? <p className="text-small text-soft">{aside}</p> : null}
      </div>
      {children}
    </section>
  )
}
