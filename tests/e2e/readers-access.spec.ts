import { request } from '@playwright/test'
import { expect, test } from '../support/app'
import { axe } from '../support/axe'
import { crawl } from '../support/crawl'
import { KINDS, kindOf } from '../support/reader-page'

/** Those that show the most of their kind. */
const RICH = [
  '/stories/the-warning-to-tehran-october-2023',
  '/claims/more-than-7-000-people-had-been-killed-in-gaza-by-26-october-2023',
  '/claims/more-than-7-000-people-had-been-killed-in-gaza-by-26-october-2023/history',
  '/claims/more-than-7-000-people-had-been-killed-in-gaza-by-26-october-2023/versions/1',
  '/claims/the-united-states-warned-irans-supreme-leader-that-it-would-respond-if-attacks',
  '/sources/gaza-health-ministry',
  '/documents/briefing-on-the-warning-to-tehran',
]

test('readers’ pages have no barrier, wide and narrow, light and dark', async ({ page, app }) => {
  test.setTimeout(600_000)
  const reader = await request.newContext({ baseURL: app.url })
  const all = [...(await crawl(reader, app.url)).keys()]
  await reader.dispose()
  for (const path of RICH) expect(all).toContain(path)
  const plain = KINDS.filter((kind) => !RICH.some((path) => kindOf(path) === kind))
  for (const path of [...plain, ...RICH, '/nowhere', '/sign-in', '/setup', '/invitation']) {
    await page.goto(path)
    await axe(page)
  }
})
