/** What the palette offers beside records: places to go to and things to make. */
export type Command = { id: string; group: 'goTo' | 'create' | 'do'; href: string }

type Viewer = { isEditor: boolean; isAdmin: boolean }

const COMMANDS: readonly (Command & { for?: keyof Viewer })[] = [
  { id: 'queues', group: 'goTo', href: '/desk' },
  { id: 'claims', group: 'goTo', href: '/desk/claims' },
  { id: 'documents', group: 'goTo', href: '/desk/documents' },
  { id: 'sources', group: 'goTo', href: '/desk/sources' },
  { id: 'stories', group: 'goTo', href: '/desk/stories' },
  { id: 'notifications', group: 'goTo', href: '/desk/notifications' },
  { id: 'duplicates', group: 'goTo', href: '/desk/duplicates', for: 'isEditor' },
  { id: 'imports', group: 'goTo', href: '/desk/imports', for: 'isEditor' },
  { id: 'history', group: 'goTo', href: '/desk/history' },
  { id: 'account', group: 'goTo', href: '/desk/account' },
  { id: 'users', group: 'goTo', href: '/desk/users', for: 'isAdmin' },
  { id: 'settings', group: 'goTo', href: '/desk/settings', for: 'isAdmin' },
  { id: 'site', group: 'goTo', href: '/' },
  { id: 'newDocument', group: 'create', href: '/desk/documents/new' },
  { id: 'newClaim', group: 'create', href: '/desk/claims/new' },
  { id: 'newSource', group: 'create', href: '/desk/sources/new' },
  { id: 'newStory', group: 'create', href: '/desk/stories/new', for: 'isEditor' },
  { id: 'newImport', group: 'create', href: '/desk/imports/new', for: 'isEditor' },
  { id: 'undo', group: 'do', href: '/desk/undo' },
]

/** The commands that somebody may give. */
export function commandsFor(viewer: Viewer): Command[] {
  return COMMANDS.filter((command) => !command.for || viewer[command.for]).map(({ id, group, href }) => ({
    id,
    group,
    href,
  }))
}
