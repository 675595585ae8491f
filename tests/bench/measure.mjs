import { spawn } from 'node:child_process'
import { get } from 'node:http'

/** Requests a second that `wrk` gets from `url` with 16 connections. */
export async function requestsPerSecond(url, { seconds, gzip }) {
  const args = ['-t1', '-c16', `-d${seconds}s`, ...(gzip ? ['-H', 'Accept-Encoding: gzip'] : []), url]
  const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  await new Promise((resolve) => child.once('close', resolve))
  const found = /Requests\/sec:\s*([\d.]+)/.exec(printed)
  if (!found || /Non-2xx|Socket errors/.test(printed))
    throw new Error(`wrk did not get through to ${url}:\n${printed}`)
  return Number(found[1])
}

/** One answer as it comes over the wire: nothing is decoded. */
export function rawAnswer(url, encoding) {
  return new Promise((resolve, reject) => {
    get(url, { headers: encoding ? { 'accept-encoding': encoding } : {}, agent: false }, (res) => {
      const chunks = []
      res.on('data', (chunk) => chunks.push(chunk))
      res.on('end', () =>
        resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }),
      )
      res.on('error', reject)
    }).on('error', reject)
  })
}

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
