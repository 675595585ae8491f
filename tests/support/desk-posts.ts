import { type APIRequestContext, expect } from '@playwright/test'
import { type Fields, type Found, post } from './posted-form'

/** Sends one of the desk's forms, which must be accepted, and returns where it leads. */
export async function save(
  who: APIRequestContext,
  path: string,
  fields: Fields,
  found: Found = {},
): Promise<string> {
  const answer = await post(who, path, fields, found)
  const location = answer.headers().location
  if (!location)
    throw new Error(`${path} was refused (${answer.status()}): ${complaints(await answer.text())}`)
  return location
}

export function makeSource(who: APIRequestContext, name: string, kind = 'office'): Promise<string> {
  return save(who, '/desk/sources/new', { name, kind })
}

/** Records a document, and returns where it is worked on: its page, not the workspace that the form leads to. */
export async function makeDocument(
  who: APIRequestContext,
  document: { title: string; publisher: string; text: string } & Record<string, string>,
): Promise<string> {
  return (await save(who, '/desk/documents/new', document)).replace(/\/annotate(?=[?#]|$)/, '')
}

/** Records a claim and returns the path where it is worked on. */
export async function makeClaim(
  who: APIRequestContext,
  proposition: string,
  more: Record<string, string> = {},
): Promise<string> {
  const [path = ''] = (await save(who, '/desk/claims/new', { proposition, kind: 'event', ...more })).split(
    /[?#]/,
  )
  return path
}

/** Records what a source says in a document; with a quote unless there is none. */
export function makeStatement(
  who: APIRequestContext,
  claim: string,
  { quote, ...statement }: { source: string; document: string; quote?: string } & Record<string, string>,
): Promise<string> {
  const quoted: Fields = quote ? { mode: 'quoted', 'quotes[0].exact': quote } : { mode: 'paraphrased' }
  return save(who, `${claim}/statements/new`, { stance: 'asserts', ...quoted, ...statement })
}

export function makeEvidence(who: APIRequestContext, claim: string, evidence: Fields): Promise<string> {
  return save(who, `${claim}/evidence/new`, {
    kind: 'document',
    bearing: 'supports',
    credibility: '1',
    ...evidence,
  })
}

/** Drafts an assessment and returns the path of the draft. */
export async function draft(who: APIRequestContext, claim: string, assessment: Fields): Promise<string> {
  const location = await save(who, `${claim}/assess`, { credibility: '3', ...assessment })
  expect(location).toContain('done=saved')
  return location.split('?')[0] ?? ''
}

/** Sends a draft for review as it stands. */
export async function sendForReview(who: APIRequestContext, assessment: string): Promise<void> {
  const pressed = Object.fromEntries([['then', 'review']])
  expect(await save(who, assessment, pressed, { find: ['rationale'] })).toContain('done=sent')
}

export async function publish(who: APIRequestContext, assessment: string, reason = ''): Promise<void> {
  expect(await save(who, assessment, { reason }, { label: 'Publish' })).toContain('done=published')
}

function complaints(html: string): string {
  return (
    [...html.matchAll(/<p[^>]*text-dispute[^>]*>([^<]*)/g)].map(([, words]) => words).join(' | ') ||
    html.slice(0, 300)
  )
}
