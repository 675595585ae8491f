import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { makeSecret } from '@/lib/platform/secret'

/** The settings, checked. Nothing else of the app reads the environment. */
export type Env = {
  /** The port to listen on; 0 lets the system choose one. */
  PORT: number
  /** The address to listen on. */
  HOST: string
  /** Absolute path of the folder that holds the database, uploads, backups and secrets. */
  DATA_DIR: string
  /** How readers reach the site: an origin, without a slash at its end. */
  SITE_URL: string
  SITE_NAME: string
  /** Whether a new database gets the example story. */
  EXAMPLE: boolean
  /** Whether the X-Forwarded-For, -Host and -Proto headers of the proxy in front count. */
  TRUST_PROXY: boolean
  /** Further host names (with their port, if any) under which the site may be asked for. */
  ALLOWED_HOSTS: string[]
  /** How much memory the finished pages may take, in MiB. */
  PAGE_CACHE_MB: number
  /** Hosts (with their port, if any) that documents may be fetched from although they are not on the public internet. */
  FETCH_ALLOW_HOSTS: string[]
  /** Whether the desk may ask a web archive to keep a copy. */
  ARCHIVE: boolean
  /** The address that makes the archive keep a page: the page's own address is put behind it. */
  ARCHIVE_SAVE_URL: string
}

const onOff = (initial: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'on or off' })
    .default(initial)
    .transform((value) => value === 'on')

const wholeNumber = (from: number, to: number, initial: number) => {
  const error = `a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.number().min(from, { error }).max(to, { error }))
    .default(initial)
}

const ORIGIN = 'an address such as https://claims.example.org: http or https, a host, no path'
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i
const HOSTS = 'host names with commas between them, such as claims.example.org,10.0.0.5:3000'
const SAVE_ADDRESS = 'a whole address such as https://web.archive.org/save/'
const hostNames = () =>
  z
    .string()
    .transform((text) => text.split(',').flatMap((host) => host.trim().toLowerCase() || []))
    .refine((hosts) => hosts.every((host) => HOST_NAME.test(host.replace(/:\d{1,5}$/, ''))), { error: HOSTS })
    .default([])

const schema = z.object({
  PORT: wholeNumber(0, 65_535, 3000),
  HOST: z
    .string()
    .regex(/^[0-9a-z:.-]+$/i, { error: 'a host name or an IP address, such as 127.0.0.1 or 0.0.0.0' })
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  SITE_URL: z
    .string()
    .refine((text) => originOf(text) !== null, { error: ORIGIN })
    .transform((text) => originOf(text) ?? text)
    .optional(),
  SITE_NAME: z.string().trim().max(80, { error: 'a name of at most 80 characters' }).default('Counterclaim'),
  EXAMPLE: onOff('on'),
  TRUST_PROXY: onOff('off'),
  ALLOWED_HOSTS: hostNames(),
  PAGE_CACHE_MB: wholeNumber(1, 65_536, 64),
  FETCH_ALLOW_HOSTS: hostNames(),
  ARCHIVE: onOff('off'),
  ARCHIVE_SAVE_URL: z
    .string()
    .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), { error: SAVE_ADDRESS })
    .default('https://web.archive.org/save/'),
})

/** Thrown for a setting that cannot be used; its message names the variable, its value and what is allowed. */
class SettingError extends Error {
  override name = 'SettingError'
}

/**
 * Checks settings. An empty variable counts as one that is not set.
 * @throws SettingError with one line for each value that cannot be used.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(NAMES.map((name) => [name, source[name]?.trim() || undefined]))
  const { success, data, error } = schema.safeParse(given)
  if (!success) {
    const lines = error.issues.map(({ path: [name], message }) => {
      const value = JSON.stringify(source[String(name)])
      return `The setting ${String(name)} is ${value}; it must be ${message}.`
    })
    throw new SettingError([...new Set(lines)].join('\n'))
  }
  return {
    ...data,
    DATA_DIR: resolve(data.DATA_DIR),
    SITE_URL: data.SITE_URL ?? `http://localhost:${data.PORT}`,
  }
}

const NAMES = Object.keys(schema.shape)
let last: { key: string; env: Env } | undefined

/**
 * The settings of this process, read anew only when the environment has changed (a port of 0 is replaced by the one that
 * the system chose).
 * @throws SettingError, as `readEnv`.
 */
export function env(): Env {
  const key = NAMES.map((name) => process.env[name]).join('\0')
  if (last?.key !== key) last = { key, env: readEnv(process.env) }
  return last.env
}

const secrets = new Map<string, string>()

/**
 * The key that signs sessions: 32 random bytes, base64url, kept in `DATA_DIR/secret` (mode 600), made the first time it
 * is asked for. Whoever has it can sign in as anybody.
 */
export function authSecret(): string {
  const folder = env().DATA_DIR
  const known = secrets.get(folder)
  if (known) return known
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'secret')
  makeSecret(file)
  const secret = readFileSync(file, 'utf8').trim()
  if (!/^[\w-]{43}$/.test(secret)) {
    throw new SettingError(`${file} holds no secret that this app made. Move it away to have a new one made.`)
  }
  secrets.set(folder, secret)
  return secret
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return plain && /^https?:$/.test(url.protocol) ? url.origin : null
}
