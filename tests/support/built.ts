import { buildPages } from '../../scripts/prepare/pages.mjs'
import { root } from '../../scripts/prepare/run.mjs'

/** Builds once before the workers start their servers, each of which would find the build out of date otherwise. */
export default async function built() {
  await buildPages(root, (seconds) => console.log(`building, ${seconds} s`))
}
