import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { packagesAreCurrent } from '../../scripts/prepare/packages.mjs'

let root: string
const wanted = {
  '': { name: 'x' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha-a' },
  'node_modules/t': { version: '1.0.0', integrity: 'sha-t', dev: true },
  'node_modules/win': { version: '1.0.0', integrity: 'sha-w', optional: true },
}

beforeEach(() => {
  root = join(process.env.DATA_DIR!, crypto.randomUUID())
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  symlinkSync(
    new URL('../../node_modules/better-sqlite3', import.meta.url),
    join(root, 'node_modules/better-sqlite3'),
  )
  writeFileSync(join(root, 'package.json'), '{}')
  write('package-lock.json', wanted)
})

const write = (name: string, packages: object) =>
  writeFileSync(join(root, name), JSON.stringify({ packages }))
const found = (packages: object) => write('node_modules/.package-lock.json', packages)

describe('packagesAreCurrent', () => {
  it('is so when each one is there in its version, those for other systems aside', () => {
    found({ 'node_modules/a': wanted['node_modules/a'], 'node_modules/t': wanted['node_modules/t'] })
    expect(packagesAreCurrent(root)).toBe(true)
    expect(packagesAreCurrent(root, { dev: true })).toBe(true)
  })

  it('does not need those of the tests, unless asked', () => {
    found({ 'node_modules/a': wanted['node_modules/a'] })
    expect(packagesAreCurrent(root)).toBe(true)
    expect(packagesAreCurrent(root, { dev: true })).toBe(false)
  })

  it.each([
    ['nothing is installed', () => {}],
    ['one is missing', () => found({})],
    [
      'one is of another version',
      () => found({ 'node_modules/a': { version: '0.9.0', integrity: 'sha-a' } }),
    ],
    ['one has other content', () => found({ 'node_modules/a': { version: '1.0.0', integrity: 'sha-b' } })],
  ])('is not so when %s', (_what, prepare) => {
    prepare()
    expect(packagesAreCurrent(root)).toBe(false)
  })
})
