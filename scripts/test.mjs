// `npm test`: the whole suite on a fresh clone. Installs what is missing, checks, builds, and drives the production
// build with a browser. Its last line alone holds the totals of all runners.
import { prepareBrowser } from './prepare/browser.mjs'
import { installPackages, packagesAreCurrent } from './prepare/packages.mjs'
import { buildPages } from './prepare/pages.mjs'
import { root } from './prepare/run.mjs'
import { checkSteps, preparation, reported, runSteps } from './testing/steps.mjs'
import { onePassed, playwrightTotals } from './testing/totals.mjs'

delete process.env.NODE_ENV // npm leaves out what the tests need where it says production

const passed = await runSteps([
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
])
process.exitCode = passed ? 0 : 1
