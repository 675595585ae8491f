'use client'

import { usePathname } from 'next/navigation'

type Props = { label: string; links: { href: string; text: string }[] }

/** The places of the desk; the one that the page belongs to is marked. */
export function DeskNav({ label, links }: Props) {
  const path = usePathname()
  const isHere = (href: string) =>
    href === '/desk' ? path === href : path === href || path.startsWith(`${href}/`)
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a aria-current={isHere(href) ? 'page' : undefined} className="plain py-1" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
