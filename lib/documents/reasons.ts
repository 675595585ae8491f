/** What the history says where nobody gave a reason. A document may be private: nothing of its contents stands here. */
export const documentReasons = {
  created: 'Document recorded.',
  edited: (parts: readonly string[]) =>
    parts.length > 0 ? `Document changed: ${parts.join(', ')}.` : 'Document saved.',
}

/** The columns that an editor changes, as the history calls them. */
export const documentParts = {
  title: 'title',
  canonicalUrl: 'address',
  archiveUrl: 'archive address',
  publisherId: 'publisher',
  byline: 'byline',
  publishedAt: 'publication date',
  publishedPrecision: 'publication date',
  retrievedAt: 'time of retrieval',
  language: 'language',
  visibility: 'what readers may see',
}
