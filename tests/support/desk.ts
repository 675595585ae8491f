import {
  type APIRequestContext,
  type BrowserContextOptions,
  expect,
  type Page,
  request,
} from '@playwright/test'
import { test as base } from './app'
import { post } from './posted-form'
import type { App } from './server'

export const ROLES = ['admin', 'contributor', 'editor', 'reviewer'] as const
export type DeskRole = (typeof ROLES)[number]

/** Somebody with an account, and the cookies that he was given when he made it. */
export type Colleague = {
  name: string
  email: string
  password: string
  state: Awaited<ReturnType<APIRequestContext['storageState']>>
}

type Fixtures = {
  /** Opens a browser in which somebody of that role is signed in. */
  as: (role: DeskRole, options?: BrowserContextOptions) => Promise<Page>
  /** Asks without a browser for somebody of that role. */
  asks: (role: DeskRole) => Promise<APIRequestContext>
}

/** A test on an app that has one colleague of each role, who came by the set-up link and by invitations. */
export const test = base.extend<Fixtures, { desk: Record<DeskRole, Colleague> }>({
  desk: [async ({ app }, use) => use(await letEverybodyIn(app)), { scope: 'worker' }],
  as: async ({ desk, somebodyElse }, use) =>
    use((role, options) => somebodyElse({ storageState: desk[role].state, ...options })),
  asks: async ({ desk, app }, use) => {
    const opened: APIRequestContext[] = []
    await use(async (role) => {
      const context = await request.newContext({ baseURL: app.url, storageState: desk[role].state })
      opened.push(context)
      return context
    })
    await Promise.all(opened.map((context) => context.dispose()))
  },
})

export { expect }

async function letEverybodyIn(app: App): Promise<Record<DeskRole, Colleague>> {
  if (!app.setupLink) throw new Error('The server printed no set-up link')
  const admin = await request.newContext({ baseURL: app.url })
  const first = colleague('admin')
  const { name, email, password } = first
  const made = await post(admin, pathOf(app.setupLink), { name, email, password, passwordAgain: password })
  expect(made.headers().location).toBe('/desk')
  const state = await admin.storageState()
  const invited = async (role: DeskRole): Promise<Colleague> => {
    const person = colleague(role)
    const answer = await post(admin, '/desk/users', { email: person.email, name: person.name, role })
    const link = /\/invitation\?token=[\w-]+/.exec(await answer.text())?.[0]
    if (!link) throw new Error(`No invitation for ${role}`)
    const theirs = await request.newContext({ baseURL: app.url })
    const { name, password } = person
    const accepted = await post(theirs, link, { name, password, passwordAgain: password })
    expect(accepted.headers().location).toBe('/desk')
    const state = await theirs.storageState()
    await theirs.dispose()
    return { ...person, state }
  }
  const [contributor, editor, reviewer] = [
    await invited('contributor'),
    await invited('editor'),
    await invited('reviewer'),
  ]
  await admin.dispose()
  return { admin: { ...first, state }, contributor, editor, reviewer }
}

function colleague(role: DeskRole) {
  const names: Record<DeskRole, string> = {
    admin: 'Ada Admin',
    contributor: 'Cora Contributor',
    editor: 'Edgar Editor',
    reviewer: 'Rita Reviewer',
  }
  return { name: names[role], email: `${role}@newsroom.example`, password: `a long password for ${role}` }
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}
