import type { NotificationKind, RecordType } from '@/generated/prisma/enums'

/** How a line of the history is taken back. */
export type UndoWay =
  /** The record becomes what it was before. */
  | 'restore'
  /** The record leaves the lists; nothing may stand on it. */
  | 'remove'
  /** The record stays, struck out as recorded in error. */
  | 'withdraw'
  /** A draft that nobody has published is deleted, or put back. */
  | 'discard'
  | 'put_back'
  /** The line goes with another of the same step. */
  | 'follows'

/** What follows from an event, whoever caused it. */
type EventFacts = {
  /** The type of record that its line is about. */
  of: RecordType
  /** Readers see that it was done. Without it, it is for the desk. */
  public?: true
  /** It is new to a published assessment of its claim, which is marked until an editor has weighed it. */
  informs?: true
  /** How whoever did it takes it back. Without it, it stays. */
  undo?: UndoWay
  /** A contributor may not do it, nor take it back. */
  by?: 'editor'
  /** What somebody in particular is told: an assignee, an author, a reviewer, whoever is mentioned. */
  notifies?: NotificationKind
}

/**
 * Every event of the history by its name, which stands in the column `action`. An event that is not in here was written by
 * another version of the app: it stays in the history, for the desk alone, and cannot be undone.
 * What the desk and the readers call it stands in the messages, below `desk.history.actions` and `reader.history.actions`.
 */
export const EVENTS = {
  'story.created': { of: 'story', undo: 'remove', by: 'editor' },
  'story.edited': { of: 'story', undo: 'restore', by: 'editor' },
  'story.labelled': { of: 'story', undo: 'restore', by: 'editor' },
  'story.removed': { of: 'story' },
  'story.restored': { of: 'story' },

  'source.created': { of: 'source', undo: 'remove' },
  'source.edited': { of: 'source', undo: 'restore', by: 'editor' },
  'source.graded': { of: 'source', undo: 'restore', by: 'editor' },
  'source.labelled': { of: 'source', undo: 'restore' },
  'source.removed': { of: 'source' },
  'source.restored': { of: 'source' },
  'source.merged': { of: 'source' },
  'source.received': { of: 'source' },
  'source.followed': { of: 'source' },
  'source.unmerged': { of: 'source' },
  'source.released': { of: 'source' },
  'source.went_back': { of: 'source' },

  'document.created': { of: 'document', undo: 'remove' },
  'document.edited': { of: 'document', undo: 'restore' },
  'document.labelled': { of: 'document', undo: 'restore' },
  'document.retrieved': { of: 'document' },
  'document.archived': { of: 'document' },
  'document.removed': { of: 'document' },
  'document.restored': { of: 'document' },
  'document.merged': { of: 'document' },
  'document.received': { of: 'document' },
  'document.followed': { of: 'document' },
  'document.unmerged': { of: 'document' },
  'document.released': { of: 'document' },
  'document.went_back': { of: 'document' },

  'snapshot.added': { of: 'snapshot', informs: true, undo: 'follows' },
  'snapshot.confirmed': { of: 'snapshot' },

  'claim.created': { of: 'claim', public: true, undo: 'remove' },
  'claim.edited': { of: 'claim', public: true, undo: 'restore' },
  'claim.reworded': { of: 'claim', public: true },
  'claim.assigned': { of: 'claim', undo: 'restore', notifies: 'assigned' },
  'claim.ordered': { of: 'claim', undo: 'restore' },
  'claim.labelled': { of: 'claim', undo: 'restore' },
  'claim.moved': { of: 'claim', public: true, undo: 'restore' },
  'claim.information_acknowledged': { of: 'claim', public: true },
  'claim.split': { of: 'claim', public: true },
  'claim.statement_left': { of: 'claim', public: true },
  'claim.removed': { of: 'claim', public: true },
  'claim.restored': { of: 'claim', public: true },
  'claim.merged': { of: 'claim', public: true },
  'claim.received': { of: 'claim', public: true },
  'claim.unmerged': { of: 'claim', public: true },
  'claim.released': { of: 'claim', public: true },

  'statement.recorded': { of: 'statement', public: true, informs: true, undo: 'withdraw' },
  'statement.edited': { of: 'statement', public: true, informs: true, undo: 'restore' },
  'statement.withdrawn': { of: 'statement', public: true, informs: true, undo: 'restore' },
  'statement.restored': { of: 'statement', public: true, informs: true },
  'statement.moved': { of: 'statement', public: true },
  'statement.followed': { of: 'statement', public: true },
  'statement.went_back': { of: 'statement', public: true },
  'statement.reanchored': { of: 'statement' },
  'statement.quote_moved': { of: 'statement', public: true },
  'statement.quote_lost': { of: 'statement', public: true },
  'statement.quote_confirmed': { of: 'statement', public: true },
  'statement.quote_placed': { of: 'statement', public: true },
  'statement.quote_gone': { of: 'statement', public: true },

  'rebuttal.recorded': { of: 'rebuttal', public: true, informs: true, undo: 'withdraw' },
  'rebuttal.corrected': { of: 'rebuttal', public: true, informs: true },
  'rebuttal.superseded': { of: 'rebuttal', public: true },
  'rebuttal.standing_decided': { of: 'rebuttal', public: true, informs: true, undo: 'restore', by: 'editor' },
  'rebuttal.counter_claim_set': {
    of: 'rebuttal',
    public: true,
    informs: true,
    undo: 'restore',
    by: 'editor',
  },
  'rebuttal.removed': { of: 'rebuttal', public: true, informs: true },
  'rebuttal.restored': { of: 'rebuttal', public: true, informs: true },
  'rebuttal.moved': { of: 'rebuttal', public: true },
  'rebuttal.followed': { of: 'rebuttal', public: true },
  'rebuttal.went_back': { of: 'rebuttal', public: true },

  'evidence.added': { of: 'evidence', public: true, informs: true, undo: 'withdraw' },
  'evidence.edited': { of: 'evidence', public: true, informs: true, undo: 'restore' },
  'evidence.withdrawn': { of: 'evidence', public: true, informs: true, undo: 'restore' },
  'evidence.restored': { of: 'evidence', public: true, informs: true },
  'evidence.moved': { of: 'evidence', public: true },
  'evidence.followed': { of: 'evidence', public: true },
  'evidence.went_back': { of: 'evidence', public: true },
  'evidence.reanchored': { of: 'evidence' },
  'evidence.quote_moved': { of: 'evidence', public: true },
  'evidence.quote_lost': { of: 'evidence', public: true },
  'evidence.quote_confirmed': { of: 'evidence', public: true },
  'evidence.quote_placed': { of: 'evidence', public: true },
  'evidence.quote_gone': { of: 'evidence', public: true },

  'assessment.drafted': { of: 'assessment', undo: 'discard' },
  'assessment.edited': { of: 'assessment', undo: 'restore' },
  'assessment.discarded': { of: 'assessment', undo: 'put_back' },
  'assessment.put_back': { of: 'assessment' },
  'assessment.restored': { of: 'assessment' },
  'assessment.sent_for_review': {
    of: 'assessment',
    undo: 'restore',
    by: 'editor',
    notifies: 'review_assigned',
  },
  'assessment.review_assigned': {
    of: 'assessment',
    undo: 'restore',
    by: 'editor',
    notifies: 'review_assigned',
  },
  'assessment.returned': { of: 'assessment', notifies: 'returned' },
  'assessment.published': { of: 'assessment', public: true, notifies: 'published' },
  'assessment.superseded': { of: 'assessment', public: true },
  'assessment.withdrawn': { of: 'assessment', public: true },
  'assessment.moved': { of: 'assessment' },
  'assessment.grounds_moved': { of: 'assessment' },
  'assessment.went_back': { of: 'assessment' },

  'dissent.recorded': { of: 'dissent', public: true, undo: 'withdraw', by: 'editor' },
  'dissent.withdrawn': { of: 'dissent', public: true, undo: 'restore', by: 'editor' },
  'dissent.restored': { of: 'dissent', public: true },

  'comment.added': { of: 'comment', notifies: 'mentioned' },
  'comment.resolved': { of: 'comment', undo: 'restore' },
  'comment.reopened': { of: 'comment', undo: 'restore' },
  'comment.restored': { of: 'comment' },
  'comment.moved': { of: 'comment' },
  'comment.went_back': { of: 'comment' },

  'user.created': { of: 'user' },
  'user.renamed': { of: 'user' },
  'user.role_changed': { of: 'user' },
  'user.password_changed': { of: 'user' },
  'user.disabled': { of: 'user' },
  'user.enabled': { of: 'user' },

  'invitation.created': { of: 'invitation' },
  'invitation.accepted': { of: 'invitation' },
  'invitation.revoked': { of: 'invitation' },

  'setting.changed': { of: 'setting' },
  'example.removed': { of: 'setting' },
} as const satisfies Readonly<Record<string, EventFacts>>

export type EventName = keyof typeof EVENTS

/** What follows from an event; of one that the catalogue does not know, nothing. */
export function factsOf(action: string): Omit<EventFacts, 'of'> & { of?: RecordType } {
  return isEventName(action) ? EVENTS[action] : {}
}

/** Whether this version of the app writes such an event. */
export function isEventName(action: string): action is EventName {
  return Object.hasOwn(EVENTS, action)
}

/** The events that readers see; of one type of record, or all. */
export function publicEvents(of?: RecordType): EventName[] {
  return Object.keys(EVENTS)
    .filter(isEventName)
    .filter((name) => factsOf(name).public && (!of || EVENTS[name].of === of))
}

/** The key of an event below `desk.history.actions` in the messages: `claim_edited`. */
export function deskWordsOf(action: string): string {
  return action.replace('.', '_')
}
