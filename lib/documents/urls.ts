/** Parameters that say by which way a reader came, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|_ga|_gl|vero_id|oly_anon_id|oly_enc_id|cmpid|ocid|ito|smid|at_medium|at_campaign|at_custom\d|wt\.\w+|__twitter_impression|guccounter|guce_referrer\w*|share_id|spm)$/i

/**
 * The one address of an item on the web: tracking parameters and the fragment dropped, names and default ports as the URL
 * standard writes them, no credentials, no bare `?`, no trailing slash but the root's. Other parameters stay in their
 * order, since sites tell items apart by them. `url` must be a valid http or https address.
 */
export function canonicalUrl(url: string): string {
  const canonical = new URL(url)
  canonical.hash = ''
  canonical.username = ''
  canonical.password = ''
  for (const name of [...canonical.searchParams.keys()]) {
    if (TRACKING.test(name)) canonical.searchParams.delete(name)
  }
  if (canonical.searchParams.size === 0) canonical.search = ''
  if (canonical.pathname.length > 1) canonical.pathname = canonical.pathname.replace(/\/+$/, '') || '/'
  return canonical.href
}
