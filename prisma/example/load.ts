// Loads the example story into the database below DATA_DIR, or completes it. The site may be running.
import { listenToRecord } from '@/lib/desk/listeners'
import { closeDatabase } from '@/lib/platform/database/database'
import { loadExample } from './example'

const EVERY = 25

listenToRecord()
try {
  const { done, total } = await loadExample((behind, all) => {
    if (behind % EVERY === 0) console.log(`Example story: ${behind} of ${all} steps`)
  })
  console.log(
    done > 0
      ? `Example story: ${done} of ${total} steps done, the rest was there`
      : 'Example story: complete, nothing to do',
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
