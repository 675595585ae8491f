import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../scripts/migrate.mjs'
import { generateClient } from '../../scripts/prepare/client.mjs'
import { root } from '../../scripts/prepare/run.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder under which everything that the tests write stands; it goes when they end. */
    workspace: string
    /** A migrated, empty database to copy. */
    template: string
  }
}

/** Migrates one database; each test file that wants one copies it. */
export default async function setup(project: TestProject) {
  const workspace = mkdtempSync(join(tmpdir(), 'counterclaim-tests-'))
  const template = join(workspace, 'template.db')
  await generateClient(root)
  await migrate(template)
  project.provide('workspace', workspace)
  project.provide('template', template)
  return () => rmSync(workspace, { recursive: true, force: true })
}
