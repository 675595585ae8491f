import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/**
 * Expects no violation of WCAG 2.0 to 2.2, A and AA, on the page as it stands, wide and narrow, in light and in dark. In
 * dark the colours alone are looked at: nothing else turns on it.
 */
export async function axe(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await expectNone(page, new AxeBuilder({ page }).withTags(TAGS), `${width} wide, in light`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNone(page, new AxeBuilder({ page }).withRules(['color-contrast']), `${width} wide, in dark`)
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

async function expectNone(page: Page, builder: AxeBuilder, how: string): Promise<void> {
  const { violations } = await builder.analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary}`),
  )
  expect(found, `${page.url()}, ${how}`).toEqual([])
}
