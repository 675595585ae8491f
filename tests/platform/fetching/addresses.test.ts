import { expect, test } from 'vitest'
import { checkAddress, checkUrl } from '@/lib/platform/fetching/addresses'

test.each([
  ['loopback', ['127.0.0.1', '127.8.9.10', '::1']],
  ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.254', '192.168.0.1']],
  ['unique local and site local', ['fc00::1', 'fd12:3456::1', 'fec0::1']],
  ['link-local, with the metadata services of clouds', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
  ['metadata services elsewhere', ['168.63.129.16', '100.100.100.200', 'fd00:ec2::254']],
  ['carrier-grade NAT', ['100.64.0.1', '100.127.255.254']],
  ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
  [
    'documentation, benchmarks, reserved',
    [
      '192.0.2.1',
      '198.51.100.1',
      '203.0.113.1',
      '198.18.0.1',
      '240.0.0.1',
      '192.0.0.8',
      '2001:db8::1',
      '3fff::1',
    ],
  ],
  ['IPv4 mapped into IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '0:0:0:0:0:ffff:a00:1']],
  ['IPv4 within IPv6 otherwise', ['::127.0.0.1', '::7f00:1', '::ffff:0:7f00:1', '::8.8.8.8']],
  ['NAT64', ['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::a00:1']],
  ['6to4', ['2002:7f00:1::', '2002:a00:1::1']],
  ['Teredo', ['2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001::1']],
  ['what is given to nobody', ['4000::1', '8000::1', 'fe00::1', '100::1', '5f00::1']],
  ['no address', ['', 'localhost', '127.0.0.1.example', '1.2.3.4.5', '999.1.1.1']],
])('no public address: %s', (_what, addresses) => {
  expect(addresses.filter(checkAddress)).toEqual([])
})

test('public addresses', () => {
  const known = ['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::8a']
  expect(known.filter(checkAddress)).toEqual(known)
})

test.each([
  ['ftp://a.org/', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['gopher://a.org/', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['http://me:pw@a.org/', 'credentials'],
  ['http://me@a.org/', 'credentials'],
  ['http://a.org:8080/', 'port'],
  ['https://a.org:22/', 'port'],
  ['http://127.0.0.1/', 'private'],
  ['http://2130706433/', 'private'],
  ['http://0x7f000001/', 'private'],
  ['http://0x7f.1/', 'private'],
  ['http://0177.0.0.1/', 'private'],
  ['http://127.1/', 'private'],
  ['http://0/', 'private'],
  ['http://[::1]/', 'private'],
  ['http://[::ffff:127.0.0.1]/', 'private'],
  ['http://[64:ff9b::7f00:1]/', 'private'],
  ['http://①②⑦.0.0.1/', 'private'],
  ['http://169.254.169.254/latest/meta-data/', 'private'],
  ['http://localhost/', 'private'],
  ['http://localhost./', 'private'],
  ['http://LOCALHOST/', 'private'],
  ['http://app.localhost/', 'private'],
  ['http://printer.local/', 'private'],
  ['http://metadata.google.internal/', 'private'],
  ['http://intranet/', 'private'],
  ['http://0x08.8.8.8/', 'host'],
  ['http://134744072/', 'host'],
  ['http://010.8.8.8/', 'host'],
  ['http://', 'host'],
  ['a.org', 'host'],
  ['', 'host'],
])('%s is refused: %s', (url, why) => {
  expect(checkUrl(url)).toEqual({ ok: false, why })
})

test('ordinary addresses are asked', () => {
  for (const url of [
    'http://a.org',
    'https://A.org:443/x?y#z',
    'http://a.org:443/',
    'http://8.8.8.8/',
    'https://münchen.de/',
  ]) {
    expect(checkUrl(url), url).toMatchObject({ ok: true, allowed: false })
  }
})

test('the settings open a host, at one port or at all', () => {
  const allow = ['127.0.0.1:4200', 'wiki', '[::1]:80']
  for (const url of ['http://127.0.0.1:4200/', 'http://wiki/', 'https://Wiki:8443/', 'http://[::1]/']) {
    expect(checkUrl(url, allow), url).toMatchObject({ ok: true, allowed: true })
  }
  expect(checkUrl('http://127.0.0.1:4201/', allow)).toEqual({ ok: false, why: 'port' })
  expect(checkUrl('http://127.0.0.1/', allow)).toEqual({ ok: false, why: 'private' })
  expect(checkUrl('http://[::1]:81/', allow)).toEqual({ ok: false, why: 'port' })
  expect(checkUrl('http://me:pw@wiki/', allow)).toEqual({ ok: false, why: 'credentials' })
  expect(checkUrl('ftp://wiki/', allow)).toEqual({ ok: false, why: 'scheme' })
})
