// `npm run check`: everything short of the build and the browser.
import { checkSteps, runSteps } from './testing/steps.mjs'

process.exitCode = (await runSteps(checkSteps, { timed: true })) ? 0 : 1
