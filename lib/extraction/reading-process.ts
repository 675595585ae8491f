// Reads one page or file in a process of its own (lib/desk/intake/read-in-process.ts): its origin as a line of JSON and then its
// bytes on the standard input, what was found as JSON on the standard output.
import { extract } from '@/lib/extraction/extract'
import { origin } from '@/lib/extraction/extracted'

const NEWLINE = 10

const chunks: Uint8Array[] = []
for await (const chunk of process.stdin) chunks.push(chunk)
const input = Buffer.concat(chunks)
const end = input.indexOf(NEWLINE)
const found = await extract(input.subarray(end + 1), origin.parse(JSON.parse(input.toString('utf8', 0, end))))
// Some parsers write warnings where the result belongs: it follows the last line break.
process.stdout.write(`\n${JSON.stringify(found)}`)
