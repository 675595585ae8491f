import { z } from 'zod'

const PROBLEMS = [
  'script', // the page is empty without scripts
  'consent', // a notice that wants to be agreed to stands in its place
  'paywall', // only the beginning is given
  'robot', // the site asks whether a person reads
  'empty', // no text was found
  'pictures', // a PDF of scanned pages
  'locked', // it wants a password
  'broken', // the file is not what it says, or is damaged
  'kind', // nothing here reads such a file
  'long', // it is longer than a snapshot may be; only its beginning is given
  'heavy', // reading it takes too long or too much memory
] as const

/** Why a document's text could not be had: the last word of a key below `errors` (`intake_script` …). */
export type Problem = (typeof PROBLEMS)[number]

const WARNINGS = [
  'hidden', // words that nobody sees who opens the file
  'struck', // words that are struck through
] as const

/** What was left out of a text, and an editor should know of: the last word of a key below `errors` as well. */
export type Warning = (typeof WARNINGS)[number]

/** What was found in a page or a file. Everything is a guess that an editor confirms; what was not found is empty. */
export const extracted = z.object({
  title: z.string(),
  byline: z.string(),
  publisher: z.string(),
  /** As `parsePartialDate` reads it. */
  published: z.string(),
  /** A language tag (BCP 47). */
  language: z.string(),
  /** The address that the document gives itself. */
  canonicalUrl: z.string(),
  /** Paragraphs with empty lines between them. */
  text: z.string(),
  problem: z.enum(PROBLEMS).nullable(),
  warnings: z.array(z.enum(WARNINGS)),
})

export type Extracted = z.infer<typeof extracted>

/** What is known of the bytes before they are read. */
export const origin = z.object({
  mediaType: z.string(),
  charset: z.string(),
  /** Where they were fetched from; empty for a file. */
  url: z.string(),
  fileName: z.string(),
})

export type Origin = z.infer<typeof origin>

/** The media type of a Word document (Office Open XML). */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const NOTHING: Extracted = {
  title: '',
  byline: '',
  publisher: '',
  published: '',
  language: '',
  canonicalUrl: '',
  text: '',
  problem: null,
  warnings: [],
}

/** An expected failure of reading a file. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem)
    this.name = 'Unreadable'
  }
}

/** One line without line breaks, joined blanks or invisible marks at its ends, cut at `max` UTF-16 units. */
export function oneLine(text: string | null | undefined, max = 300): string {
  const line = (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  return line.length > max
    ? line
        .slice(0, max)
        .replace(/[\ud800-\udbff]$/, '')
        .trim()
    : line
}
