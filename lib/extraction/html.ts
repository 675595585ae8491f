import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { type Extracted, oneLine, type Problem } from '@/lib/extraction/extracted'
import { paragraphsOf } from '@/lib/extraction/html-paragraphs'
import { type Described, describedArticle } from '@/lib/extraction/json-ld'
import { guessLanguage, languageTag } from '@/lib/extraction/language'
import { pageFacts } from '@/lib/extraction/page-facts'

/** A text shorter than this, in UTF-16 units, is hardly an article. */
const SHORT = 250
/** One that must be paid for and is shorter than this is hardly the whole. */
const TEASER = 2_000
const MOST_ELEMENTS = 100_000

/**
 * The article of an HTML page and what the page says of it: its own words in JSON-LD first, then its meta elements, then
 * what its layout shows. `url` is where it was fetched from, or empty.
 */
export function extractHtml(html: string, url: string): Extracted {
  const document = parsePage(html)
  const described = describedArticle(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((it) => it.textContent ?? ''),
  )
  const facts = pageFacts(document, described, url)
  const signs = signsOf(document, described)
  const title = withoutSite(facts.title, facts.publisher)
  const text = withoutTitle(longest(articleOf(document), described?.text ?? ''), title)
  return {
    ...facts,
    title,
    language: facts.language || languageTag(described?.language) || guessLanguage(text),
    text,
    problem: problemOf(text, signs),
    warnings: [],
  }
}

/**
 * A page as browsers read it. linkedom alone knows neither the elements that HTML lets one leave out nor what becomes of
 * those that overlap, so it is handed what parse5 made of the page.
 */
export function parsePage(html: string): Document {
  return parseHTML(tidied(html)).document
}

function tidied(html: string): string {
  try {
    return serialize(parse(html, { scriptingEnabled: false }))
  } catch {
    // Writing a tree of many thousand levels exceeds the stack.
    return `<!doctype html><html><head></head><body>${html}</body></html>`
  }
}

/** The article by Readability, or the page's main part where that finds too little. Changes the document. */
function articleOf(document: Document): string {
  const main = document.querySelector('[itemprop="articleBody"], article, main, [role="main"]')
  const marked = main ? paragraphsOf(main) : ''
  const whole = document.body ? paragraphsOf(document.body) : ''
  const found = readable(document)
  if (found.length >= SHORT) return found
  return [found, marked].find((text) => text.length >= SHORT) ?? longest(longest(found, marked), whole)
}

function readable(document: Document): string {
  try {
    const article = new Readability<Node>(document, {
      charThreshold: SHORT,
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse()
    return article?.content ? paragraphsOf(article.content) : ''
  } catch {
    // It gives up on pages of too many elements, and on some that are broken.
    return ''
  }
}

/** A page's own copy of its text counts where the page shows clearly less. */
function longest(shown: string, other: string): string {
  const clean = other
    .replace(/[ \t]+/g, ' ')
    .replace(/\n[ \n]*/g, '\n\n')
    .trim()
  return clean.length > shown.length * 1.5 && shown.length < SHORT * 4 ? clean : shown
}

type Signs = { noScript: boolean; scripts: boolean; paid: boolean; title: string }

function signsOf(document: Document, described: Described | null): Signs {
  const notices = [...document.querySelectorAll('noscript')].map((it) => it.textContent ?? '').join(' ')
  const shells = [...document.querySelectorAll('#root, #app, #__next, #__nuxt, app-root')]
  return {
    noScript: /javascript|scripts?\b/i.test(notices) || shells.some((it) => !(it.textContent ?? '').trim()),
    scripts: document.querySelector('script:not([type="application/ld+json"])') !== null,
    paid: described?.free === false,
    title: document.title ?? '',
  }
}

const ROBOT =
  /just a moment|attention required|are you a robot|captcha|access denied|verify you are human|unusual traffic/i
const CONSENT =
  /\b(?:cookies?|consent|gdpr|before you continue)\b|datenschutz|zustimm|einwillig|vos données|consentement|privacidad/i
const SCRIPT =
  /(?:enable|activate|turn on|requires?|need|without|disabled?)\W+(?:\w+\W+){0,4}javascript|javascript\W+(?:\w+\W+){0,4}(?:enabled?|disabled|required|to (?:run|view))/i
const PAYWALL =
  /(?:subscribe|sign in|log in|register|create an account)\W+(?:\w+\W+){0,6}(?:continue|read|unlock|access)|(?:subscribers?|members?) only|continue reading/i

/** Why a short text is no article. Most of what a page without scripts shows in one's place says so itself. */
function problemOf(text: string, signs: Signs): Problem | null {
  if (signs.paid && text.length < TEASER) return 'paywall'
  if (text.length >= SHORT * 4) return null
  if (ROBOT.test(signs.title) || (text.length < SHORT * 2 && ROBOT.test(text))) return 'robot'
  if (text.length < SHORT * 2 && SCRIPT.test(text)) return 'script'
  if (text.length < SHORT * 3 && isMostly(text, CONSENT)) return 'consent'
  if (text.length < SHORT * 3 && isMostly(text, PAYWALL)) return 'paywall'
  if (text.length >= SHORT) return null
  if (signs.noScript) return 'script'
  if (text.length >= 80) return null
  return signs.scripts ? 'script' : 'empty'
}

/** Whether a third of the paragraphs speak of it: an article may mention cookies. */
function isMostly(text: string, sign: RegExp): boolean {
  const paragraphs = text.split('\n\n')
  return paragraphs.filter((it) => sign.test(it)).length * 3 >= paragraphs.length
}

/** “Bridge closed | The Daily” is “Bridge closed” in The Daily. */
function withoutSite(title: string, site: string): string {
  const [, rest = '', end = ''] = /^(.*\S)\s+[|·–—:-]\s+(\S.*)$/.exec(title) ?? []
  return site && end.toLowerCase() === site.toLowerCase() ? oneLine(rest) : title
}

/** Where the layout repeats the title above the text, it is the title and not the text's first paragraph. */
function withoutTitle(text: string, title: string): string {
  const [first = ''] = text.split('\n\n', 1)
  return oneLine(first) === title && text.length > first.length ? text.slice(first.length).trimStart() : text
}
