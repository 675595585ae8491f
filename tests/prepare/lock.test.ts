import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../scripts/prepare/lock.mjs'

let file: string

beforeEach(() => {
  file = join(process.env.DATA_DIR!, `${crypto.randomUUID()}/server.lock`)
})

/** Takes the lock in a process of its own, which keeps it until it is killed. */
async function otherHolder() {
  const script = `import { takeLock } from ${JSON.stringify(new URL('../../scripts/prepare/lock.mjs', import.meta.url).href)}
    console.log(JSON.stringify(takeLock(${JSON.stringify(file)})))
    setTimeout(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data))),
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    pid: child.pid,
    printed: printed.trim(),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

describe('takeLock', () => {
  it('is had once, and again after it was released', () => {
    const lock = takeLock(file)
    expect(takeLock(file)).toEqual({ heldBy: process.pid })
    if ('release' in lock) lock.release()
    expect(existsSync(file)).toBe(false)
    expect(takeLock(file)).toHaveProperty('release')
  })

  it('tells who has it, and is taken over from a process that was killed', async () => {
    const other = await otherHolder()
    expect(takeLock(file)).toEqual({ heldBy: other.pid })
    await other.kill()
    expect(existsSync(file)).toBe(true)
    const lock = takeLock(file)
    expect(lock).toHaveProperty('release')
    expect(takeLock(file)).toEqual({ heldBy: process.pid })
  })

  it('is taken over where the number now belongs to another process', () => {
    takeLock(file)
    const content = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...content, began: 'another boot 1' }))
    expect(takeLock(file)).toHaveProperty('release')
  })

  it.each(['', 'nonsense', '{}', '{"pid":-1}', '{"pid":"x"}', '{"pid":999999999,"began":""}'])(
    'is taken over from a file that holds %j',
    (content) => {
      takeLock(file)
      writeFileSync(file, content)
      expect(takeLock(file)).toHaveProperty('release')
    },
  )

  it('is had by one only of several that find it left behind', async () => {
    takeLock(file)
    writeFileSync(file, '{"pid":999999999,"began":""}')
    const holders = await Promise.all([1, 2, 3, 4].map(otherHolder))
    expect(holders.filter(({ printed }) => printed === '{}')).toHaveLength(1)
    await Promise.all(holders.map(({ kill }) => kill()))
  })
})
