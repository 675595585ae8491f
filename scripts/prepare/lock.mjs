import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Takes a lock file for this process, or tells the pid of the process that has it. One left behind by a process that is
 * gone is taken over: a pid counts only together with the moment at which its process began, where the system tells it.
 * @param {string} file
 * @returns {{ heldBy: number } | { release: () => void }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const mine = JSON.stringify({ pid: process.pid, began: beginOf(process.pid) })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (linked(draft, file)) return { release: () => release(file, mine) }
      const found = read(file)
      const owner = found === undefined ? undefined : ownerOf(found)
      if (owner !== undefined) return { heldBy: owner }
      if (found !== undefined) remove(file, found)
    }
    return { heldBy: 0 }
  } finally {
    rmSync(draft, { force: true })
  }
}

function linked(draft, file) {
  try {
    linkSync(draft, file) // appears whole or not at all, and only if there is none
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The pid of the living process that wrote `content`. */
function ownerOf(content) {
  try {
    const { pid, began } = JSON.parse(content)
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    process.kill(pid, 0)
    return beginOf(pid) === began ? pid : undefined
  } catch (error) {
    return error.code === 'EPERM' ? JSON.parse(content).pid : undefined
  }
}

// Moved away first, and looked at: another process may have taken the lock over in between, and gets it back then.
function remove(file, content) {
  const away = `${file}.${process.pid}.old`
  try {
    renameSync(file, away)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (read(away) !== content) linked(away, file)
  rmSync(away, { force: true })
}

function release(file, mine) {
  if (read(file) === mine) rmSync(file, { force: true })
}

/** When a process began, in the system's own count; empty where it does not tell. */
function beginOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : `${boot} ${fields[19]}`
  } catch {
    return ''
  }
}
