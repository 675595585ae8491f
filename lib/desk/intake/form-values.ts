import { type PartialDate, partialDateText } from '@/lib/reasoning/dates'

type Intake = {
  title: string
  byline: string
  publisherName: string
  canonicalUrl: string | null
  finalUrl: string | null
  url: string | null
  published: PartialDate | null
  retrievedAt: Date | null
  language: string
  text: string
}

/** What was found in a page or a file as the fields of a document's form say it, by their names. */
export function intakeFormValues(intake: Intake): Record<string, string> {
  const { published, retrievedAt } = intake
  return {
    title: intake.title,
    publisher: intake.publisherName,
    url: intake.canonicalUrl ?? intake.finalUrl ?? intake.url ?? '',
    byline: intake.byline,
    published: published ? partialDateText(published.at, published.precision) : '',
    retrieved: retrievedAt ? partialDateText(retrievedAt, 'minute') : '',
    language: intake.language || 'en',
    visibility: 'excerpts',
    text: intake.text,
  }
}
