/** What the history says where nobody gave a reason. */
export const claimReasons = {
  created: 'Claim recorded.',
  edited: (parts: readonly string[]) =>
    parts.length > 0 ? `Claim changed: ${parts.join(', ')}.` : 'Claim saved.',
  assigned: (name: string) => `Assigned to ${name}.`,
  unassigned: 'Assigned to nobody.',
  ordered: 'Place in a story changed.',
  splitFrom: (proposition: string) => `Split from “${proposition}”.`,
}

/** The columns that an editor changes, as the history calls them. */
export const claimParts = {
  proposition: 'proposition',
  kind: 'kind',
  eventAt: 'time of the event',
  eventPrecision: 'time of the event',
  place: 'place',
  language: 'language',
  note: 'note',
}
