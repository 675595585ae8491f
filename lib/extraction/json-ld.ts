import { oneLine } from '@/lib/extraction/extracted'

/** What a page says of itself in schema.org's words. */
export type Described = {
  title: string
  byline: string
  publisher: string
  published: string
  language: string
  text: string
  /** False where the page says that it must be paid for. */
  free: boolean
}

type Node = { readonly [key: string]: unknown }

const MOST_BYTES = 2_000_000
const MOST_NODES = 5_000

/** The article among the JSON-LD blocks of a page, or what else of a page it describes; null where it describes none. */
export function describedArticle(blocks: readonly string[]): Described | null {
  const nodes = blocks.flatMap(nodesOf).slice(0, MOST_NODES)
  const byId = new Map(nodes.flatMap((node) => (text(node['@id']) ? [[text(node['@id']), node]] : [])))
  const article = nodes.find((node) => typesOf(node).some((type) => /(?:Article|Posting|Report)$/.test(type)))
  const found =
    article ?? nodes.find((node) => typesOf(node).some((type) => /^(?:Web|About|Item)Page$/.test(type)))
  if (!found) return null
  const named = (value: unknown): string[] =>
    list(value).flatMap((one) => {
      if (typeof one === 'string') return /^https?:/.test(one) ? [] : [oneLine(one, 100)]
      if (!isNode(one)) return []
      const whole = text(one.name) ? one : (byId.get(text(one['@id'])) ?? one)
      return list(whole.name).flatMap((name) => oneLine(text(name), 100) || [])
    })
  const language = list(found.inLanguage)[0]
  return {
    title: oneLine(text(found.headline) || text(found.name)),
    byline: oneLine([...new Set(named(found.author))].join(', ')),
    publisher: named(found.publisher)[0] ?? named(found.sourceOrganization)[0] ?? '',
    published: text(found.datePublished) || text(found.dateCreated) || text(found.dateModified),
    language: isNode(language) ? text(language.alternateName) || text(language.name) : text(language),
    text: text(found.articleBody),
    free: !/^false$/i.test(String(found.isAccessibleForFree ?? true)),
  }
}

/** The blocks' objects, those of a graph and of a list among them. */
function nodesOf(block: string): Node[] {
  if (block.length > MOST_BYTES) return []
  try {
    const parsed: unknown = JSON.parse(
      block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''),
    )
    return list(parsed).flatMap((one) => (isNode(one) ? [one, ...list(one['@graph']).filter(isNode)] : []))
  } catch {
    return []
  }
}

function typesOf(node: Node): string[] {
  return list(node['@type']).map((type) => text(type).replace(/^.*[/#:]/, ''))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0])
  return typeof value === 'string' ? value : isNode(value) ? text(value['@value']) : ''
}
