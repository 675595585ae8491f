import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { testDatabase, unrecorded } from '@/tests/support/database'

testDatabase()

const setting = (key: string, value: string) => ({ key, value, updatedAt: new Date() })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('two requests at once', () => {
  test('200 operations, rollbacks among them: nothing acknowledged is lost, nothing uncommitted is seen', async () => {
    const acknowledged = new Set<string>()
    const dirty: string[] = []
    const operations = Array.from({ length: 200 }, (_, i) => async () => {
      await pause((i * 37) % 100)
      if (i % 4 === 0) {
        await unrecorded().setting.create({ data: setting(`single-${i}`, 'single') })
        acknowledged.add(`single-${i}`)
      } else if (i % 4 === 1) {
        await inTransaction(async (tx) => {
          await tx.setting.create({ data: setting(`pair-a-${i}`, 'pair') })
          await pause(i % 5)
          await tx.setting.create({ data: setting(`pair-b-${i}`, 'pair') })
        })
        acknowledged.add(`pair-a-${i}`).add(`pair-b-${i}`)
      } else if (i % 4 === 2) {
        const doomed = inTransaction(async (tx) => {
          await tx.setting.create({ data: setting(`doomed-${i}`, 'doomed') })
          await pause(i % 5)
          throw new Error('rolled back on purpose')
        })
        await expect(doomed).rejects.toThrow('rolled back on purpose')
      } else {
        if (await db.setting.count({ where: { value: 'doomed' } })) dirty.push('rows that were rolled back')
        if ((await db.setting.count({ where: { value: 'pair' } })) % 2) dirty.push('half a transaction')
      }
    })
    await Promise.all(operations.map((run) => run()))

    const kept = new Set((await db.setting.findMany()).map(({ key }) => key))
    expect([...acknowledged].filter((key) => !kept.has(key))).toEqual([])
    expect([...kept].filter((key) => !acknowledged.has(key))).toEqual([])
    expect(dirty).toEqual([])
    expect(kept.size).toBe(150)
  })

  test('the outer client is refused inside a transaction, and the transaction is rolled back', async () => {
    const mixed = inTransaction(async (tx) => {
      await tx.setting.create({ data: setting('mixed', 'x') })
      await db.setting.count()
    })
    await expect(mixed).rejects.toThrow('outer database client')
    expect(await db.setting.findUnique({ where: { key: 'mixed' } })).toBeNull()
  })

  test('transactions do not nest', async () => {
    const nested = inTransaction(() => inTransaction(async () => 1))
    await expect(nested).rejects.toThrow('inside another')
  })

  test('a transaction that failed does not keep the next one waiting', async () => {
    await expect(inTransaction(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await inTransaction((tx) => tx.setting.create({ data: setting('after', 'x') }))
    expect(await db.setting.count({ where: { key: 'after' } })).toBe(1)
  })
})
