import { spawn } from 'node:child_process'
import { type Extracted, extracted, NOTHING, type Origin } from '@/lib/extraction/extracted'

/** Long enough for 10 MB of an ordinary page on a small machine; what takes longer was made to. */
const PATIENCE = 30_000
const MEMORY = 768 // MiB
const MOST_OUTPUT = 30_000_000 // bytes
const PROGRAM = 'lib/extraction/reading-process.ts'

/**
 * What is in a page or a file, read in a process of its own: what comes from anywhere may be made to take for ever, to fill
 * the memory or to trip a parser, and the process that serves readers must not notice. That one knows no settings, and is
 * killed after half a minute; the problem is then `heavy`.
 * @param patience milliseconds after which it is killed
 * @throws the signal's reason when it is aborted.
 */
export async function readInProcess(
  bytes: Uint8Array,
  origin: Origin,
  { signal, patience = PATIENCE }: { signal?: AbortSignal; patience?: number } = {},
): Promise<Extracted> {
  signal?.throwIfAborted()
  const output = await run(bytes, origin, { signal, patience })
  signal?.throwIfAborted()
  if (output === null) return { ...NOTHING, problem: 'heavy' }
  return extracted.parse(JSON.parse(output.slice(output.lastIndexOf('\n') + 1)))
}

/** What the program printed; null where it was killed or ended badly. */
function run(
  bytes: Uint8Array,
  origin: Origin,
  { signal, patience }: { signal: AbortSignal | undefined; patience: number },
): Promise<string | null> {
  const args = [`--max-old-space-size=${MEMORY}`, '--import', 'tsx', PROGRAM]
  const child = spawn(process.execPath, args, {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: patience,
    killSignal: 'SIGKILL',
    signal,
  })
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let size = 0
    child.stdout.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > MOST_OUTPUT) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    // Aborted, or not begun: `close` follows where there is a process.
    child.on('error', () => resolve(null))
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : null))
    // A child that ends before it has read everything.
    child.stdin.on('error', () => {})
    child.stdin.write(`${JSON.stringify(origin)}\n`)
    child.stdin.end(bytes)
  })
}
