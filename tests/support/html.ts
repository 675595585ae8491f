import { type APIRequestContext, expect } from '@playwright/test'
import { type ConfigData, HtmlValidate } from 'html-validate'

// What is wrong in HTML, not how it is written: React chooses the case and the quotes.
const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    'long-title': 'off',
    'no-redundant-role': 'off', // a table that is laid out anew on a phone keeps its meaning by its roles only
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
    'no-inline-style': 'error',
  },
}

const validator = new HtmlValidate(config)

/** What is wrong with a whole page of HTML, one line for each fault; empty when it is valid. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

/** Fetches a page as it is served and expects valid HTML. With a page's own `request`, its cookies go along. */
export async function expectValidHtml(request: APIRequestContext, path: string): Promise<void> {
  const response = await request.get(path)
  expect(response.headers()['content-type'], path).toContain('text/html')
  expect(await htmlFaults(await response.text()), path).toEqual([])
}
