import { type APIRequestContext, expect } from '@playwright/test'
import { ask } from './crawl'
import {
  draft,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  makeStatement,
  publish,
  save,
  sendForReview,
} from './desk-posts'
import { post } from './posted-form'
import { warm } from './reader'

// Words that stand nowhere else, each in a place that no reader may see.
export const SECRETS = {
  draft: 'quokkadraft',
  draftKnown: 'quokkaknown',
  inReview: 'quokkareview',
  reviewNote: 'quokkanote',
  discarded: 'quokkadiscarded',
  privateTitle: 'quokkatitle',
  privateText: 'quokkatext',
  privateQuote: 'quokkaquote',
  privateUrl: 'quokka-private.example',
  privateByline: 'quokkabyline',
  privateReason: 'quokkareason',
  withdrawnTitle: 'quokkahidden',
  comment: 'quokkacomment',
  reply: 'quokkareply',
  file: 'quokkafile',
  invited: 'quokkainvited',
} as const

export const CLAIM = 'The Aurora carried no passengers on that night'
export const MEMO = `A ${SECRETS.privateTitle} memorandum`
export const HIDDEN = `The ${SECRETS.withdrawnTitle} list`

export type Who = Record<'admin' | 'editor' | 'reviewer' | 'contributor' | 'nobody', APIRequestContext>

/** Puts each secret where it belongs, and gives back forms of the desk as an editor is served them. */
export async function plant({ admin, editor, reviewer, contributor, nobody }: Who) {
  await makeSource(editor, 'Lake Insurance', 'company')
  const memo = await makeDocument(editor, {
    title: MEMO,
    publisher: 'Lake Insurance',
    text: `It is a ${SECRETS.privateText}. The ${SECRETS.privateQuote} says that nobody was aboard.`,
    url: `https://${SECRETS.privateUrl}/memo`,
    archiveUrl: `https://archive.example/${SECRETS.privateUrl}`,
    byline: SECRETS.privateByline,
    visibility: 'private',
  })
  const hidden = await makeDocument(editor, {
    title: HIDDEN,
    publisher: 'Lake Insurance',
    text: 'A list.',
    visibility: 'full',
  })
  const claim = await makeClaim(editor, CLAIM)
  const quote = `The ${SECRETS.privateQuote} says that nobody was aboard`
  await makeStatement(editor, claim, { source: 'Lake Insurance', document: MEMO, quote })
  await makeStatement(editor, claim, {
    source: 'Lake Insurance',
    document: HIDDEN,
    stance: 'confirms',
    'chain[0].how': 'citing',
    'chain[0].document': MEMO,
  })
  await makeEvidence(editor, claim, {
    description: 'A memorandum',
    document: MEMO,
    'quotes[0].exact': quote,
    file: { name: 'memo.txt', type: 'text/plain', content: Buffer.from(`It says ${SECRETS.file}.`) },
  })
  // Public until now, in memory, and known by its address.
  const address = `/documents/${slugOf(HIDDEN)}`
  await warm(nobody, [address, '/'])
  const [edit = ''] = hidden.split(/[?#]/)
  await save(editor, edit, { title: HIDDEN, visibility: 'private', reason: SECRETS.privateReason })
  expect((await ask(nobody, address)).status).toBe(404)

  const say = (rationale: string) => ({ level: 'unverified', rationale })
  const first = await draft(editor, claim, say('Nobody else says so.'))
  await sendForReview(editor, first)
  await publish(reviewer, first)
  const returned = await draft(editor, claim, say(`First ${SECRETS.draft}`))
  await sendForReview(editor, returned)
  await save(reviewer, returned, { note: SECRETS.reviewNote })
  await save(editor, returned, { rationale: `Again ${SECRETS.draft}`, known: SECRETS.draftKnown })
  const inReview = await draft(reviewer, claim, say(SECRETS.inReview))
  await sendForReview(reviewer, inReview)
  const thrown = await draft(contributor, claim, say(SECRETS.discarded))
  await save(contributor, thrown, {}, { label: 'Discard the draft' })
  await save(contributor, claim, {}, { label: 'Who looks after it' })
  await post(editor, claim, { text: SECRETS.comment }, { label: 'New comment' })
  await post(contributor, claim, { text: SECRETS.reply }, { label: 'Reply' })
  await post(admin, '/desk/users', { email: `${SECRETS.invited}@newsroom.example`, name: '', role: 'editor' })
  const [memoId = ''] = memo.replace('/desk/documents/', '').split(/[?#]/)
  return { claim, assessments: [returned, inReview], hidden: edit, memoId }
}

/** How a text is written in an address. */
export function slugOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
