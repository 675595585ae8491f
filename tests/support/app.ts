import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type App, startServer } from './server'
import { watch } from './watch'

type Fixtures = {
  /** Opens a browser of somebody else's, with cookies of its own, under the same watch. */
  somebodyElse: (options?: BrowserContextOptions) => Promise<Page>
}

type WorkerFixtures = {
  /** Whether the worker's server has the example story; set it for a whole file with `test.use`. */
  example: boolean
  /** Names a server that no other file shares: for what needs it untouched, or its set-up link. */
  server: string
  /** The production server of this worker. What one test writes the next one finds. */
  app: App
}

/** A test on the running app: pages go to it by path, and none of them may complain or call elsewhere. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  example: [true, { option: true, scope: 'worker' }],
  server: ['', { option: true, scope: 'worker' }],
  app: [
    // biome-ignore lint/correctness/noUnusedFunctionParameters: another name makes another worker
    async ({ example, server }, use) => {
      const app = await startServer({ example })
      await use(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  context: async ({ context }, use) => {
    const problems = watch(context)
    await use(context)
    expect(problems).toEqual([])
  },
  somebodyElse: async ({ browser, contextOptions, baseURL, viewport, colorScheme }, use) => {
    const opened: { close: () => Promise<void>; problems: string[] }[] = []
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        viewport,
        colorScheme,
        ...options,
      })
      opened.push({ close: () => context.close(), problems: watch(context) })
      return context.newPage()
    })
    await Promise.all(opened.map(({ close }) => close()))
    expect(opened.flatMap(({ problems }) => problems)).toEqual([])
  },
})

export { expect }
