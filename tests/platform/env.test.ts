import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { authSecret, env, readEnv } from '@/lib/platform/env'

describe('readEnv', () => {
  it('has a value for everything', () => {
    expect(readEnv({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: resolve('data'),
      SITE_URL: 'http://localhost:3000',
      SITE_NAME: 'Counterclaim',
      EXAMPLE: true,
      TRUST_PROXY: false,
      ALLOWED_HOSTS: [],
      PAGE_CACHE_MB: 64,
      FETCH_ALLOW_HOSTS: [],
      ARCHIVE: false,
      ARCHIVE_SAVE_URL: 'https://web.archive.org/save/',
    })
    expect(readEnv({ PORT: '', SITE_URL: ' ' })).toEqual(readEnv({}))
  })

  it('takes what is given', () => {
    const given = readEnv({
      PORT: '0',
      HOST: '::1',
      SITE_URL: 'https://Claims.Example.org/',
      EXAMPLE: 'off',
      TRUST_PROXY: 'on',
      ALLOWED_HOSTS: 'a.example, [::1]:3000,',
      PAGE_CACHE_MB: '8',
      FETCH_ALLOW_HOSTS: 'Wiki.internal, 127.0.0.1:4200',
      ARCHIVE: 'on',
      ARCHIVE_SAVE_URL: 'http://127.0.0.1:4200/save/',
    })
    expect(given).toMatchObject({
      PORT: 0,
      HOST: '::1',
      SITE_URL: 'https://claims.example.org',
      EXAMPLE: false,
      TRUST_PROXY: true,
      ALLOWED_HOSTS: ['a.example', '[::1]:3000'],
      PAGE_CACHE_MB: 8,
      FETCH_ALLOW_HOSTS: ['wiki.internal', '127.0.0.1:4200'],
      ARCHIVE: true,
      ARCHIVE_SAVE_URL: 'http://127.0.0.1:4200/save/',
    })
    expect(readEnv({ PORT: '8080' }).SITE_URL).toBe('http://localhost:8080')
  })

  it.each([
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['PORT', '3e3', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['HOST', 'a b', 'a host name or an IP address'],
    ['SITE_URL', 'example.org', 'http or https'],
    ['SITE_URL', 'https://example.org/claims', 'no path'],
    ['SITE_URL', 'https://me:pw@example.org', 'http or https'],
    ['SITE_URL', 'ftp://example.org', 'http or https'],
    ['SITE_NAME', 'x'.repeat(81), 'at most 80'],
    ['EXAMPLE', 'yes', 'on or off'],
    ['TRUST_PROXY', '1', 'on or off'],
    ['ALLOWED_HOSTS', 'https://a.example', 'host names'],
    ['FETCH_ALLOW_HOSTS', 'http://a.example', 'host names'],
    ['ARCHIVE', 'yes', 'on or off'],
    ['ARCHIVE_SAVE_URL', 'web.archive.org/save/', 'a whole address'],
    ['PAGE_CACHE_MB', '0', 'a whole number from 1 to 65536'],
  ])('refuses %s=%s, naming it and what is allowed', (name, value, allowed) => {
    expect(() => readEnv({ [name]: value })).toThrow(
      `The setting ${name} is ${JSON.stringify(value)}; it must be `,
    )
    expect(() => readEnv({ [name]: value })).toThrow(allowed)
  })

  it('names everything that is wrong at once', () => {
    expect(() => readEnv({ PORT: 'x', EXAMPLE: 'x' })).toThrow(/PORT.*\n.*EXAMPLE/)
  })
})

describe('env', () => {
  it('follows the environment', () => {
    vi.stubEnv('SITE_NAME', 'Desk')
    expect(env().SITE_NAME).toBe('Desk')
    vi.stubEnv('SITE_NAME', 'Other')
    expect(env().SITE_NAME).toBe('Other')
  })
})

describe('authSecret', () => {
  it('is made once, for its owner only', () => {
    const folder = join(env().DATA_DIR, 'new')
    vi.stubEnv('DATA_DIR', folder)
    const secret = authSecret()
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secret)
    expect(authSecret()).toBe(secret)
  })

  it('keeps the one that is there, and closes it to others', () => {
    const file = join(env().DATA_DIR, 'secret')
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, 'a'.repeat(43))
    chmodSync(file, 0o644)
    expect(authSecret()).toBe('a'.repeat(43))
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('refuses one that this app did not make', () => {
    const folder = join(env().DATA_DIR, 'other')
    mkdirSync(folder)
    writeFileSync(join(folder, 'secret'), 'password')
    vi.stubEnv('DATA_DIR', folder)
    expect(() => authSecret()).toThrow('holds no secret that this app made')
  })
})
