/** What the history says where nobody gave a reason. */
export const bulkReasons = {
  labelled: (name: string) => `Labelled “${name}”.`,
  unlabelled: (name: string) => `Label “${name}” taken off.`,
  assigned: (name: string) => `Assigned to ${name}.`,
  unassigned: 'Assigned to nobody.',
  added: (title: string) => `Added to the story “${title}”.`,
  moved: (title: string) => `Moved to the story “${title}”.`,
}
