import type { BrowserContext } from '@playwright/test'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Collects what no page may do: errors on its console or in its scripts, parts that do not load, requests that leave
 * the machine. The list fills while the context is used.
 */
export function watch(context: BrowserContext): string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    // A part that does not load is told of by its response, below; a page that is meant to be missing is no fault.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    problems.push(`${message.page()?.url()}: console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`${error.page()?.url()}: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && !LOOPBACK.has(hostname))
      problems.push(`left the machine: ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() < 400 || response.request().isNavigationRequest()) return
    problems.push(`${response.status()} for a part of a page: ${response.url()}`)
  })
  return problems
}
