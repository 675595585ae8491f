/** What the history says where nobody gave a reason. A source is public, so its name may stand in it. */
export const sourceReasons = {
  created: (name: string) => `Source recorded: ${name}.`,
  edited: (parts: readonly string[]) =>
    parts.length > 0 ? `Source changed: ${parts.join(', ')}.` : 'Source saved.',
}

/** The columns that an editor changes, as the history calls them. */
export const sourceParts = {
  name: 'name',
  kind: 'kind',
  description: 'description',
  affiliationId: 'affiliation',
  country: 'country',
  stateAffiliated: 'state affiliation',
  partyToConflict: 'party to the conflict',
  url: 'address',
}
