import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { run } from './run.mjs'

/**
 * Whether node_modules holds what package-lock.json asks for, by the list that npm itself keeps there. Packages that only
 * the tests need count with `dev`.
 * @param {string} root
 * @param {{ dev?: boolean }} [options]
 */
export function packagesAreCurrent(root, { dev = false } = {}) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const found = readPackages(join(root, 'node_modules/.package-lock.json'))
  for (const [path, { version, integrity, optional, devOptional, dev: forTests, link }] of Object.entries(
    wanted,
  )) {
    if (path === '' || optional || devOptional || link || (forTests && !dev)) continue
    if (found[path]?.version !== version || found[path].integrity !== integrity) return false
  }
  return nativePartLoads(root)
}

/**
 * Installs the packages that package-lock.json names.
 * @param {string} root
 */
export async function installPackages(root) {
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

// Built for one version of Node: another one cannot load it.
function nativePartLoads(root) {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}
