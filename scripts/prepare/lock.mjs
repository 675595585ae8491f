import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Takes a lock file for this process, or tells the pid of the process that has it. One left behind by a process that is
 * gone is taken over at once: a pid counts only together with the moment at which its process began, where the system
 * tells it. Needs no package: it guards their installation too.
 * @param {string} file
 * @returns {{ heldBy: number } | { release: () => void }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const own = `${file}.${process.pid}`
  try {
    for (;;) {
      rmSync(own, { force: true }) // a file of its own each time: the last one may be another's lock, given back
      writeFileSync(own, JSON.stringify({ pid: process.pid, began: beginOf(process.pid) }))
      // A link appears whole or not at all, and only if there is none.
      if (done(linkSync, own, file)) return { release: () => release(file) }
      const heldBy = livingOwner(file)
      if (heldBy) return { heldBy }
      // Moved away and looked at again: another process that took it over in between gets it back.
      if (done(renameSync, file, own) && livingOwner(own)) done(linkSync, own, file)
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/** Whether it could be done; not so where `to` is there already, or `from` no more. */
function done(act, from, to) {
  try {
    act(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false
    throw error
  }
}

function release(file) {
  if (livingOwner(file) === process.pid) rmSync(file, { force: true })
}

/** The pid that stands in a lock file, if its process lives; else undefined. */
function livingOwner(file) {
  try {
    const { pid, began } = JSON.parse(readFileSync(file, 'utf8'))
    const lives = began ? beginOf(pid) === began : pid > 0 && process.kill(pid, 0)
    return lives ? pid : undefined
  } catch {
    return undefined
  }
}

/** When a process began, in the system's own count; empty where it does not tell, or there is no such process. */
function beginOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return fields[0] === 'Z' ? '' : `${boot} ${fields[19]}`
  } catch {
    return ''
  }
}
