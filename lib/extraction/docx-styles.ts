import { attributeOf, childOf, nearest, type XmlNode } from '@/lib/extraction/xml'

/** Whether words are struck through or hidden; undefined where nothing says so. */
export type Look = { struck: boolean | undefined; hidden: boolean | undefined }

const MOST_BASES = 20

/** What properties of a run or a paragraph mark (`w:rPr`) say; not what they said before a change that was tracked. */
export function lookOf(properties: XmlNode | undefined): Look {
  const strike = isOn(properties, 'strike')
  const double = isOn(properties, 'dstrike')
  return { struck: strike || double || (strike ?? double), hidden: isOn(properties, 'vanish') }
}

/** What the styles of a document say, by their ids, with what they take from those that they are based on. */
export function stylesIn(document: XmlNode | undefined): (id: string | undefined) => Look {
  const styles = new Map(
    document ? nearest(document, 'style').map((style) => [attributeOf(style, 'styleId'), style]) : [],
  )
  const look = (id: string | undefined, bases: number): Look => {
    const style = id === undefined || bases > MOST_BASES ? undefined : styles.get(id)
    const own = lookOf(childOf(style, 'rpr'))
    return style ? over(own, look(settingOf(childOf(style, 'basedon')), bases + 1)) : own
  }
  return (id) => look(id, 0)
}

/** What is said nearer to the words counts. */
export function over(nearer: Look, further: Look): Look {
  return { struck: nearer.struck ?? further.struck, hidden: nearer.hidden ?? further.hidden }
}

/** What a setting of a style, a run or a paragraph is set to (`w:val`); undefined where it is not there. */
export function settingOf(node: XmlNode | undefined): string | undefined {
  return node && attributeOf(node, 'val')
}

/** A property that is on by being there, unless it says otherwise (ECMA-376, part 1, 17.17.4). */
function isOn(properties: XmlNode | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name)
  return property && !/^(?:0|false|off)$/.test(settingOf(property) ?? '')
}
