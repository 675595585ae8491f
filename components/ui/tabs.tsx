/** Tabs that are links: each is a page of its own and needs no script. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; text: string; current: boolean }[]
}) {
  return (
    <nav aria-label={label} className="no-print mt-6 border-b border-rule text-small">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a className="plain py-2" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
