import { DOMParser } from 'linkedom'
import { decodeText } from '@/lib/extraction/charset'

/** As much of a node of XML as is read here. */
export type XmlNode = {
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<XmlNode>
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
}

/** An XML document. The parser knows no DTD: entities other than XML's own five stay as they are written. */
export function parseXml(bytes: Uint8Array): XmlNode {
  return new DOMParser().parseFromString(decodeText(bytes, ''), 'text/xml')
}

/** A node's name in small letters, without its prefix, which every program may choose for itself. */
export function nameOf({ nodeName }: XmlNode): string {
  return withoutPrefix(nodeName).toLowerCase()
}

/** The value of an attribute, whatever its prefix; undefined where there is none. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  return [...(node.attributes ?? [])].find((attribute) => withoutPrefix(attribute.name) === name)?.value
}

/** The first of a node's own children that goes by one name and then the next; undefined where there is none. */
export function childOf(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (parent, name) => parent && Array.from(parent.childNodes).find((child) => nameOf(child) === name),
    node,
  )
}

/** The nearest nodes of a name below a node, whatever wraps them; those for which `skip` holds are not looked into. */
export function nearest(
  node: XmlNode,
  name: string,
  skip: (node: XmlNode) => boolean = () => false,
): XmlNode[] {
  return Array.from(node.childNodes).flatMap((child) => {
    if (skip(child)) return []
    return nameOf(child) === name ? [child] : nearest(child, name, skip)
  })
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
