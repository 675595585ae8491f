import { jsonLdText } from '@/lib/platform/json-ld'

/** Data for machines. Not executed; `<` is escaped so that no value can close the element. */
export function JsonLd({ data }: { data: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is JSON with every `<` escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
}
