import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { withoutScripts } from '@/server/without-scripts'

const page = (inner: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${inner}</body></html>`

describe('what runs is taken out', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['a<script src="/_next/x.js" async="" nonce="n"></script>b', 'ab'],
    ['<SCRIPT type="module">import "x"</SCRIPT >b', 'b'],
    ['<script type="text/javascript">var a = "<script>"; // <!-- </script>b', 'b'],
    ['<script><!--<script></script>still script--></script>b', 'b'],
    ['<script>"</scr" + "ipt>"</script>b', 'b'],
    ['<script type="application/json">{"a":1}</script>b', 'b'],
    ['<script/>alert(1)</script>b', 'b'],
    ['<script data-x=">">1</script>b', 'b'],
    ['<script\n\tdefer\n>1</script\n>b', 'b'],
    ['<svg><script>1</script><title>t</title></svg>', '<svg><title>t</title></svg>'],
    ['<template><script>1</script>c</template>', '<template>c</template>'],
    ['<p>1</p><script>unclosed', '<p>1</p>'],
    ['<p>1</p><script>self.__next_f.push([1,"\\u003cp"])</script>2', '<p>1</p>2'],
    ['<<script>self.__next_f.push([1])</script>script>alert(1)</script>2', '2'],
    ['<<script>1</script>script>alert(1)</script>2', '2'],
  ])('%s', (given, expected) => {
    expect(withoutScripts(`${page('').split('</body>')[0]}${given}`)).toBe(
      `${page('').split('</body>')[0]}${expected}`,
    )
  })

  it.each([
    '<link rel="preload" as="script" href="/x.js"/>',
    '<link rel="modulepreload" href="/x.js">',
    '<link href="/x.js" as=SCRIPT rel="Preload">',
    '<link rel="prefetch" as="script" href="/x.js">',
  ])('%s', (link) => {
    const head = (inner: string) =>
      `<!DOCTYPE html><html><head>${inner}<title>A</title></head><body></body></html>`
    expect(withoutScripts(head(link))).toBe(head(''))
  })
})

describe('what does not run stays, byte for byte', () => {
  it.each([
    '<script type="application/ld+json">{"@type":"Claim","text":"a </p> b"}</script>',
    '<SCRIPT TYPE=" application/LD+JSON ">{}</SCRIPT>',
    '<p title="<script>1</script>">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<!-- <script>1</script> -->',
    '<textarea><script>1</script></textarea>',
    '<p>unclosed <b>tags<p> & entities &amp; “quotes” 🜁</p>',
  ])('%s', (inner) => {
    expect(withoutScripts(page(inner))).toBe(page(inner))
  })

  it('links to styles and fonts', () => {
    const head =
      '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/a.woff2"/></head>'
    expect(withoutScripts(`<!DOCTYPE html><html>${head}<body></body></html>`)).toContain(head)
  })
})

it('leaves no script however pieces are put together', () => {
  const pieces = [
    '<script>',
    '</script>',
    '<script src=x>',
    '<!--',
    '-->',
    '<p title="',
    '">',
    '<svg>',
    '</svg>',
    '<template>',
  ]
  const more = [
    '</template>',
    '<textarea>',
    '</textarea>',
    '<style>',
    '</style>',
    '<title>',
    '</title>',
    'x',
    '<',
    '/',
    "'",
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 25 }), (parts) => {
      expect(scripts(withoutScripts(page(parts.join(''))))).toBe(0)
    }),
    { numRuns: 2000 },
  )
})

it('does not stumble over depth', () => {
  const depth = 5000
  expect(withoutScripts(page(`${'<div>'.repeat(depth)}<script>1</script>`))).toBe(page('<div>'.repeat(depth)))
})

function scripts(html: string): number {
  const open: unknown[] = [parse(html)]
  let found = 0
  for (let node = open.pop(); node; node = open.pop()) {
    if (typeof node !== 'object') continue
    if ('tagName' in node && node.tagName === 'script') found++
    if ('content' in node) open.push(node.content)
    if ('childNodes' in node && Array.isArray(node.childNodes)) open.push(...node.childNodes)
  }
  return found
}
