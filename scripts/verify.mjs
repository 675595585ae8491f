// `npm run verify`: checks the database against its own history and names the first line that does not fit.
import { tsImport } from 'tsx/esm/api'

const { verifyHistory } = await tsImport('../lib/record/verify.ts', import.meta.url)
const { wrongLabels } = await tsImport('../lib/claims/verify-labels.ts', import.meta.url)
const { lookupFaults } = await tsImport('../lib/record/lookup/rebuild.ts', import.meta.url)
const { closeDatabase } = await tsImport('../lib/platform/database/database.ts', import.meta.url)
const { databaseFile } = await tsImport('../lib/platform/paths.ts', import.meta.url)

try {
  const file = databaseFile()
  console.log(`Walking the history of ${file} …`)
  const { lines, records, faults } = verifyHistory(file, (done) => console.log(`  ${done} lines …`))
  faults.push(...(await wrongLabels()), ...(await lookupFaults()))
  await closeDatabase()
  const ok = faults.length === 0
  for (const fault of faults) console.log(fault)
  console.log(
    ok
      ? `All fits: ${lines} lines of history, ${records} records as their last line says.`
      : `${faults.length} ${faults.length === 1 ? 'thing does' : 'things do'} not fit (${lines} lines walked).`,
  )
  process.exitCode = ok ? 0 : 1
} catch (error) {
  console.error(`The history could not be checked: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}
