type Row = {
  name: string
  kind: string
  description: string
  country: string | null
  stateAffiliated: boolean
  partyToConflict: boolean
  url: string | null
  affiliation: { name: string; slug: string } | null
  aliases: { name: string }[]
}

/** A source as the fields of its form say it, by their names. */
export function sourceFormValues(row: Row): Record<string, string> {
  return {
    name: row.name,
    kind: row.kind,
    description: row.description,
    affiliation: row.affiliation?.name ?? '',
    country: row.country ?? '',
    stateAffiliated: row.stateAffiliated ? 'on' : '',
    partyToConflict: row.partyToConflict ? 'on' : '',
    aliases: row.aliases.map((alias) => alias.name).join('\n'),
    url: row.url ?? '',
  }
}

/** What `sourceFormValues` needs of a source. */
export const sourceFormInclude = {
  affiliation: { select: { name: true, slug: true } },
  aliases: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
} as const
