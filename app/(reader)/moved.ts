import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { type Addressed, publicAddress } from '@/lib/platform/addresses/record-address'
import { getCurrentAddress } from '@/lib/record/current-address'

/**
 * Leads from a former address to the present one, or says that nothing stands here. A former slug leads there for good
 * (308); a merged record's own address only for as long as the merge stands (307), since browsers keep the other kind for
 * ever and a merge can be undone.
 */
export async function movedOrMissing(type: Addressed, slug: string, below = ''): Promise<never> {
  const current = await getCurrentAddress(type, slug)
  if (!current) notFound()
  const address = `${publicAddress(type, encodeURIComponent(current.slug))}${below}`
  return current.lasting ? permanentRedirect(address) : redirect(address)
}

/** A path segment as it was before it was put into an address; one that cannot be read stays as it is. */
export function segment(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}
