import type { NamedSource } from '@/lib/desk/annotations/named-schema'
import type { Faults } from '@/lib/platform/forms/field-errors'
import type { Write } from '@/lib/record/command'
import { survivorOf } from '@/lib/record/merged-records'
import { insertSource } from '@/lib/sources/create'
import { resolveSource } from '@/lib/sources/resolve'
import { fold } from '@/lib/text/fold'

/**
 * The id of the source that a panel names, inside the transaction of `write`: the one that was chosen, whoever goes by
 * the name, or one that is made where nobody does and the panel asks so. '' where it cannot be told, which is noted at
 * the fields below `field`.
 */
export async function namedSource(
  writing: Write,
  field: string,
  named: NamedSource,
  faults: Faults,
): Promise<string> {
  const { tx } = writing
  const chosen = await chosenSource(writing, named)
  if (chosen) return chosen
  if (!named.source) {
    faults.add(`${field}.source`, 'source_unknown')
    return ''
  }
  const resolved = await resolveSource(tx, named.source)
  if (resolved.ok || resolved.why === 'ambiguous' || !named.create || !named.kind) {
    return faults.idOf(`${field}.source`, 'source', resolved)
  }
  const made = await insertSource(writing, {
    name: named.source,
    kind: named.kind,
    // Of an unnamed source there is nothing but how it was described.
    description: named.description || (named.kind === 'unnamed' ? named.source : ''),
    affiliation: '',
    country: null,
    stateAffiliated: false,
    partyToConflict: false,
    aliases: [],
    url: null,
    anyway: false,
    reason: '',
  })
  if (made.ok) return made.value.id
  for (const [name, messages] of Object.entries(made.fields ?? { name: [made.message] })) {
    const at = `${field}.${name === 'name' ? 'source' : name}`
    for (const message of messages) faults.add(at, message, made.candidates?.[name])
  }
  return ''
}

/** The one that was chosen from the list, unless another name was typed over it since. */
async function chosenSource({ tx }: Write, { id, source }: NamedSource): Promise<string | null> {
  const standing = id ? await survivorOf(tx, 'source', id) : null
  if (!standing || !source) return standing
  const chosen = await tx.source.findUnique({
    where: { id: standing },
    select: { name: true, aliases: { select: { name: true } } },
  })
  const names = chosen ? [chosen.name, ...chosen.aliases.map(({ name }) => name)] : []
  return names.some((name) => fold(name) === fold(source)) ? standing : null
}
