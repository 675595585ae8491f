import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

// A file changed within this time of being read may change again without its times showing it.
const TOO_FRESH = 2_000 // milliseconds

/**
 * The state of files as one hash over their names and contents. Files whose size and times are those in `known` are not
 * read again.
 * @param {string} root
 * @param {string[]} inputs files and folders below root; one that is not there counts as such
 * @param {Record<string, { size: number, times: string, hash: string }>} [known]
 */
export function fingerprint(root, inputs, known = {}) {
  const now = Date.now()
  const files = {}
  for (const path of inputs.flatMap((input) => filesBelow(join(root, input))).sort()) {
    const name = relative(root, path).split(sep).join('/')
    const { size, mtimeMs, ctimeMs, ino } = statSync(path)
    const times = `${mtimeMs} ${ctimeMs} ${ino}`
    const before = known[name]
    const same = before?.size === size && before.times === times
    const hash = same ? before.hash : createHash('sha256').update(readFileSync(path)).digest('hex')
    files[name] = { size, times: now - Math.max(mtimeMs, ctimeMs) < TOO_FRESH ? 'too fresh' : times, hash }
  }
  const whole = createHash('sha256')
  for (const [name, { hash }] of Object.entries(files)) whole.update(`${name}\0${hash}\n`)
  return { hash: whole.digest('hex'), files }
}

/**
 * Remembers what a step was done for.
 * @param {string} file in .cache/
 */
export function stamp(file) {
  /** @returns {{ hash?: string, files?: Record<string, { size: number, times: string, hash: string }> }} */
  const read = () => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      return {}
    }
  }
  const write = (content) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.part`, JSON.stringify(content))
    renameSync(`${file}.part`, file)
  }
  return { read, write }
}

function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return []
    const below = join(path, entry.name)
    if (entry.isDirectory()) return filesBelow(below)
    return entry.isFile() || entry.isSymbolicLink() ? filesBelow(below) : []
  })
}
