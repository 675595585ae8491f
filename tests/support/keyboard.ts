import { expect, type Locator, type Page } from '@playwright/test'

const FURTHEST = 200

/** Presses Tab until the control has the focus, as somebody without a mouse does; each stop on the way must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < FURTHEST; step += 1) {
    await page.keyboard.press('Tab')
    expect(await focusIsSeen(page), 'what has the focus shows it').toBe(true)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${target} cannot be reached with the Tab key`)
}

/** Goes to a field by Tab and types into it what stands there no longer. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Goes to a control by Tab and presses a key on it. */
export async function press(page: Page, target: Locator, key: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/**
 * Chooses one of a group of radio buttons: Tab leads to the group, the arrow keys within it, Space ticks the one that the
 * focus begins at.
 */
export async function pick(page: Page, group: Locator, choice: Locator): Promise<void> {
  const inGroup = () => group.evaluate((element) => element.contains(document.activeElement))
  for (let step = 0; step < FURTHEST && !(await inGroup()); step += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let step = 0; step < 20 && !(await choice.isChecked()); step += 1)
    await page.keyboard.press('ArrowDown')
  await expect(choice).toBeChecked()
}

/** Whether the element with the focus is in sight and looks other than without it. */
async function focusIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return true // the browser's own controls
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const { width, height, bottom, right } = element.getBoundingClientRect()
    const marked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    return marked && width > 0 && height > 0 && bottom > 0 && right > 0
  })
}

/**
 * What can be pressed and is smaller than 24 by 24 px. Of links, as WCAG 2.2 (2.5.8) has it, those within a line of text
 * are excepted, and those that have as much room around them.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24
    const shown = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ]
      .filter((element) => element.checkVisibility() && element.getAttribute('type') !== 'hidden')
      .map((element) => {
        const own = element.getBoundingClientRect()
        const label =
          element instanceof HTMLInputElement ? element.labels?.[0]?.getBoundingClientRect() : undefined
        const choice = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)
        return { element, box: choice && label ? label : own }
      })
      .filter(({ box }) => box.width > 1 && box.height > 1)
    const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
    const isInline = (element: HTMLElement) => {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false
      const words =
        element.closest('p, li, td, th, dd, dt, figcaption, blockquote, h1, h2, h3, span, div')
          ?.textContent ?? ''
      return words.trim() !== element.textContent?.trim()
    }
    const tight = (box: DOMRect, self: HTMLElement) =>
      shown.some(({ element, box: other }) => {
        if (element === self) return false
        const [a, b] = [middle(box), middle(other)]
        if (other.width < LEAST || other.height < LEAST) return Math.hypot(a.x - b.x, a.y - b.y) < LEAST
        const [dx, dy] = [
          Math.max(other.left - a.x, 0, a.x - other.right),
          Math.max(other.top - a.y, 0, a.y - other.bottom),
        ]
        return Math.hypot(dx, dy) < LEAST / 2
      })
    return shown
      .filter(
        ({ element, box }) =>
          (box.width < LEAST || box.height < LEAST) &&
          (element.tagName !== 'A' || (!isInline(element) && tight(box, element))),
      )
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${box.width} × ${box.height}`)
  })
}
