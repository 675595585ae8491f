// Everything short of the build and the browser. Goes on after a failure, and says at the end what failed.

import { checkSteps, runSteps } from './testing/steps.mjs'
import { lastLine, sum } from './testing/totals.mjs'

const results = await runSteps(checkSteps)
const failed = results.filter(({ totals }) => totals.failed > 0)
const seconds = results.reduce((all, result) => all + result.seconds, 0)

console.log('')
for (const { name } of failed) console.log(`Failed: ${name}`)
console.log(`${lastLine(sum(results.map(({ totals }) => totals)))}, in ${seconds.toFixed(0)} s`)
process.exitCode = failed.length > 0 ? 1 : 0
