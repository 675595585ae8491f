import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { formIn, send } from './posted-form'

const NEW = '/desk/documents/new'

/** Records a document and returns the path of its workspace. */
export async function makeText(
  who: APIRequestContext,
  document: { title: string; publisher: string; text: string } & Record<string, string>,
): Promise<string> {
  const form = formIn(await (await who.get(NEW)).text(), NEW, Object.keys(document))
  // Tests share a text, and a text that is on record already is pointed out.
  const answer = await send(who, form, { published: '2026-03-06', anyway: 'on', ...document })
  const made = answer.headers().location
  if (!made) throw new Error(`“${document.title}” was not recorded`)
  const path = made.split(/[?#]/)[0] ?? ''
  return path.endsWith('/annotate') ? path : `${path}/annotate`
}

/** Opens a workspace; its scripts have taken over once it is in touch with the server. */
export async function openWorkspace(page: Page, path: string): Promise<void> {
  const live = page.waitForRequest(/\/desk\/live\?/)
  await page.goto(path)
  await live
}

export function text(page: Page): Locator {
  return page.getByRole('region', { name: 'Text of the document' })
}

export function panel(page: Page): Locator {
  return page.getByRole('form', { name: 'Annotate this passage' })
}

/** What is recorded, beside the text. */
export function recorded(page: Page): Locator {
  return page.getByRole('complementary', { name: /^Recorded/ })
}

/** The passages that wait, beside the text. */
export function waiting(page: Page): Locator {
  return page.getByRole('complementary', { name: /^Suggestions/ })
}

/** A text field of the panel. */
export function line(page: Page, name: string): Locator {
  return panel(page).getByRole('textbox', { name, exact: true })
}

/** A row of the panel that is a group of choices. */
export function row(page: Page, name: string): Locator {
  return panel(page).getByRole('group', { name, exact: true })
}

/** Draws the mouse over words of the text, from the middle of the first letter to that of the last. */
export async function drag(page: Page, words: string): Promise<void> {
  const ends = await text(page).evaluate((box, words) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    const nodes: { node: Node; from: number }[] = []
    let whole = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, from: whole.length })
      whole += node.nodeValue
    }
    const at = whole.indexOf(words)
    if (at < 0) throw new Error(`The text does not say “${words}”`)
    nodes.findLast(({ from }) => from <= at)?.node.parentElement?.scrollIntoView({ block: 'center' })
    const middle = (unit: number) => {
      const here = nodes.findLast(({ from }) => from <= unit)
      if (!here) throw new Error('no text')
      const range = document.createRange()
      range.setStart(here.node, unit - here.from)
      range.setEnd(here.node, unit - here.from + 1)
      const { left, width, top, height } = range.getBoundingClientRect()
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
    }
    return { from: middle(at), to: middle(at + words.length - 1) }
  }, words)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 5 })
  await page.mouse.up()
}

/** Selects words of the text as a finger does: the browser tells of the selection, and nothing is let go of. */
export async function touch(page: Page, words: string): Promise<void> {
  const paragraph = text(page).locator('p', { hasText: words })
  await paragraph.tap()
  await paragraph.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    }
  }, words)
}
