import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type HistoryWatch, watchHistory } from '@/server/watch-history'

let db: Database.Database
let watch: HistoryWatch
const foreign = vi.fn()
const write = (...seqs: number[]) => {
  for (const seq of seqs) db.prepare('INSERT INTO "Event" (seq) VALUES (?)').run(seq)
}
const look = () => vi.advanceTimersByTime(300)

beforeEach(() => {
  vi.useFakeTimers()
  foreign.mockClear()
  const file = join(process.env.DATA_DIR!, `${crypto.randomUUID()}.db`)
  db = new Database(file)
  db.exec('CREATE TABLE "Event" (seq INTEGER PRIMARY KEY)')
  write(1, 2)
  watch = watchHistory(file, foreign)
})

afterEach(() => {
  watch.close()
  db.close()
  vi.useRealTimers()
})

describe('watchHistory', () => {
  it('is silent about what was there, and about what this process tells of', () => {
    look()
    write(3, 4, 5)
    watch.wrote(3, 5)
    look()
    expect(foreign).not.toHaveBeenCalled()
  })

  it('hears of lines of another process, once', () => {
    write(3)
    look()
    look()
    expect(foreign).toHaveBeenCalledTimes(1)
    write(4)
    watch.wrote(4, 4)
    look()
    expect(foreign).toHaveBeenCalledTimes(1)
  })

  it('hears of them before, between and after its own', () => {
    write(3, 4)
    watch.wrote(4, 4)
    look()
    expect(foreign).toHaveBeenCalledTimes(1)
    write(5, 6)
    watch.wrote(5, 5)
    look()
    expect(foreign).toHaveBeenCalledTimes(2)
  })

  it('takes its own in either order', () => {
    write(3, 4)
    watch.wrote(4, 4)
    watch.wrote(3, 3)
    look()
    expect(foreign).not.toHaveBeenCalled()
  })

  it('hears when the history is shorter than it was: an older database has been put in its place', () => {
    db.exec('DELETE FROM "Event" WHERE seq = 2')
    look()
    expect(foreign).toHaveBeenCalledTimes(1)
  })
})
