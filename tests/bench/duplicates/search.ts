// Runs the search for duplicates on DATA_DIR, in this process, and says what it took. Started by duplicates.mjs.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { duplicatesJob } from '@/lib/desk/duplicates/duplicates-job'
import { closeDatabase, db } from '@/lib/platform/database/database'

const counts = {
  claims: await db.claim.count(),
  sources: await db.source.count(),
  documents: await db.document.count(),
}
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const began = performance.now()
let step = ''
const steps: [string, number][] = []
const found = await duplicatesJob.run({
  id: 'bench',
  input: {},
  createdById: null,
  attempt: 1,
  signal: new AbortController().signal,
  progress: async (progress) => {
    if (!progress.step || progress.step === step) return
    step = progress.step
    steps.push([step, performance.now() - began])
  },
})
const spent = performance.now() - began
delay.disable()
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
console.log(
  `over ${counts.claims} claims, ${counts.sources} sources, ${counts.documents} documents: ${seconds(spent)}`,
)
for (const [n, [name, at]] of steps.entries())
  console.log(`  ${name}: ${seconds((steps[n + 1]?.[1] ?? spent) - at)}`)
console.log(`pairs: ${JSON.stringify(found)}`)
console.log(
  `others waited at most ${Math.round(delay.max / 1e6)} ms, in 99 of 100 cases ${Math.round(delay.percentile(99) / 1e6)} ms`,
)
await closeDatabase()
