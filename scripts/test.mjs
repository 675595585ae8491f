// The whole suite on a fresh clone: installs what is missing, checks, builds, and drives the production build with a
// browser. Its last line alone holds the totals of all runners.

import { installPackages, packagesAreCurrent } from './prepare/packages.mjs'
import { buildPages } from './prepare/pages.mjs'
import { prepareBrowser } from './prepare-browser.mjs'
import { root } from './testing/run.mjs'
import { checkSteps, preparation, reported, runSteps } from './testing/steps.mjs'
import { lastLine, onePassed, playwrightTotals, sum } from './testing/totals.mjs'

delete process.env.NODE_ENV // npm leaves out what the tests need where it says production

const steps = [
  preparation('packages', async () => {
    if (packagesAreCurrent(root, { dev: true })) return
    console.log('    installing with npm ci (up to three minutes where SQLite has to be compiled)')
    await installPackages(root)
  }),
  preparation('browser', () => prepareBrowser()),
  ...checkSteps,
  {
    name: 'production build',
    run: async () => {
      await buildPages(root, (seconds) => console.log(`    building, ${seconds} s`))
      return { totals: onePassed }
    },
  },
  reported('end-to-end tests', 'playwright', ['test'], playwrightTotals, {
    needs: ['browser', 'production build'],
    live: true,
  }),
]

const results = await runSteps(steps)
const totals = sum(results.map((result) => result.totals))
for (const { name } of results.filter((result) => result.totals.failed > 0)) console.log(`Failed: ${name}`)
console.log(lastLine(totals))
process.exitCode = totals.failed > 0 ? 1 : 0
