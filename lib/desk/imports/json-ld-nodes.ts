/** What a node of JSON-LD says, by name. */
export type Properties = Readonly<Record<string, unknown>>

/** As many values are looked at: data that refers to itself, or is made to be endless, comes to an end. */
const MOST_NODES = 500_000
const DEEPEST = 40

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** All nodes of some data in their order, and those that have an id and say more than it. */
export function nodesIn(data: unknown): { all: Properties[]; byId: Map<string, Properties> } {
  const all: Properties[] = []
  const byId = new Map<string, Properties>()
  const open: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }]
  let seen = 0
  for (let next = open.pop(); next && seen < MOST_NODES; next = open.pop()) {
    seen += 1
    const { value, depth } = next
    if (typeof value !== 'object' || value === null || depth > DEEPEST) continue
    if (isObject(value)) {
      all.push(value)
      const id = value['@id']
      if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value)
    }
    const children = Object.values(value)
    for (let at = children.length - 1; at >= 0; at -= 1) open.push({ value: children[at], depth: depth + 1 })
  }
  return { all, byId }
}

/** The types of a node, without the vocabulary's address before them. */
export function typesOf(node: Properties): string[] {
  return [node['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))
}

/** The first text (or number) of a value, of a list of them, or of a value with its language. */
export function firstText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return value.map(firstText).find(Boolean) ?? ''
  return isObject(value) && '@value' in value ? firstText(value['@value']) : ''
}
