import { attributeOf, nearest, parseXml, type XmlNode } from '@/lib/extraction/xml'
import { unzipOne } from '@/lib/extraction/zip'

const MOST_BYTES = 40_000_000
const MOST_RELATIONS = 1_000_000

/** A part of a package, and the name by which others are related to it. */
export type Part = { name: string; xml: XmlNode }

/**
 * The part that stands in a relation to another one, or to the package itself where that is null (ECMA-376, part 2,
 * clause 6.5); null where there is none. `relation` is the end of the relation's type, which begins in two ways.
 * @throws Unreadable as `unzipOne` does.
 */
export async function relatedPart(
  archive: Uint8Array,
  from: Part | null,
  relation: string,
): Promise<Part | null> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(from?.name ?? '') ?? []
  const relations = await unzipOne(archive, `${folder}_rels/${file}.rels`, MOST_RELATIONS)
  const found = relations
    ? nearest(parseXml(relations), 'relationship').find((it) => attributeOf(it, 'Type')?.endsWith(relation))
    : undefined
  const target = found && attributeOf(found, 'Target')
  return target ? partOf(archive, new URL(target, `file:///${folder}`).pathname.slice(1)) : null
}

/** A part by its name; null where there is none. */
export async function partOf(archive: Uint8Array, name: string): Promise<Part | null> {
  const bytes = await unzipOne(archive, name, MOST_BYTES)
  return bytes && { name, xml: parseXml(bytes) }
}
