import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, afterEach, inject } from 'vitest'
import { setClock } from '@/lib/platform/clock'

// Each file has a folder of its own, so that nothing that it opens or writes is another's.
const dataDir = mkdtempSync(join(inject('workspace'), 'data-'))
process.env.DATA_DIR = dataDir
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

// What goes to the console in a test is either expected, and then the test replaces the method to look at it
// (vi.spyOn), or a fault that would otherwise pass by unseen.
const complaints: string[] = []
for (const method of ['error', 'warn'] as const) {
  console[method] = (...args: unknown[]) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : inspect(arg))).join(' ')
    complaints.push(`console.${method}: ${text}`)
  }
}

function refuseComplaints() {
  const found = complaints.splice(0)
  if (found.length > 0) throw new Error(found.join('\n'))
}

afterEach(() => {
  setClock(null)
  refuseComplaints()
})
afterAll(refuseComplaints)
