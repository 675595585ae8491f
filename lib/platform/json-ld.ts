/**
 * JSON-LD as the text of a `<script>` element: every `<` is escaped, so that no value can close the element or open a
 * comment in it, and the two separators that older script parsers take for line ends.
 */
export function jsonLdText(data: object): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
}
