import type { ExampleUser } from './types'

/** The editors of the example. They have no credentials, so nobody can sign in as one of them. */
export const users: ExampleUser[] = [
  { key: 'editorA', name: 'Example editor A', email: 'editor-a@example.invalid', role: 'editor' },
  { key: 'reviewerB', name: 'Example reviewer B', email: 'reviewer-b@example.invalid', role: 'reviewer' },
  { key: 'editorC', name: 'Example editor C', email: 'editor-c@example.invalid', role: 'editor' },
]
