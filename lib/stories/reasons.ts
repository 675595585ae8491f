/** What the history says where nobody gave a reason. */
export const storyReasons = {
  created: 'Story recorded.',
  edited: (parts: readonly string[]) =>
    parts.length > 0 ? `Story changed: ${parts.join(', ')}.` : 'Story saved.',
}

/** The columns that an editor changes, as the history calls them. */
export const storyParts = {
  title: 'title',
  summary: 'summary',
  language: 'language',
  periodFrom: 'beginning',
  periodPrecision: 'beginning',
  periodTo: 'end',
  periodToPrecision: 'end',
}
