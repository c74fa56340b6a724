import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What shoppers see; the doors stay in Indonesian and at the root. */
const doors =
  /features\/(?:booth|discovery|door|health|manage|member|money|session)\/|pages\/(?:anggota|kelola|stan|ui|gambar)\/|pages\/(?:masuk|healthz|robots)|layouts\/Door|actions\/(?:manage|member|session)|\.test\.ts$/
const sources = globSync('src/{actions,features,layouts,pages,ui}/**/*.{astro,ts}')
  .filter((file) => !doors.test(file))
  .map((file) => ({ file, code: readFileSync(file, 'utf8') }))

/** First parts of the addresses that have a language. */
const places = 'produk|koperasi|perajin|cerita|pameran|koleksi|bantuan|keranjang|checkout|pesanan|lacak|akun'
const bareAddress = new RegExp(`(.{0,40})(['"\`])/(?:${places})(?:[/?#$][^'"\`]*)?\\2`, 'gu')
const bareHome = /((?:href|action)=\{?|redirect\(|\bhref: )(['"`])\/\2/gu
/** It gets its prefix right there, or is compared with a path below the prefix. */
const isHandled = (before: string) => /\bhref\($|\bpath: $|\bpath === $/.test(before)
/** Makes the path that `productListHref` gives its prefix. */
const makesPaths = 'src/features/catalogue/product-query.ts'

test('no link, form or redirect of the shop forgets its language', () => {
  expect(sources.length).toBeGreaterThan(40)
  const bare = sources.flatMap(({ file, code }) =>
    [...code.matchAll(bareAddress), ...code.matchAll(bareHome)]
      .filter(([, before = '']) => !isHandled(before) && file !== makesPaths)
      .map(([found]) => `${file}: ${found.trim()}`),
  )
  expect(bare, 'Write href(...) around it').toEqual([])
})

test('no template of the shop carries words of its own', () => {
  const names = /^(?:WhatsApp 0853 1111 1010|simpktn\.kemendag\.go\.id|idn-area-data)$/
  const found = sources
    .filter(({ file }) => file.endsWith('.astro'))
    .flatMap(({ file, code }) => {
      const template = code.replace(/^---\n[^]*?\n---\n/u, '').replace(/<(script|style)[^]*?<\/\1>/gu, '')
      const texts = [...template.matchAll(/(?<![=\s])>([^<>{}()=]*\p{L}{3,}[^<>{}()=]*)</gu)]
      const attributes = [
        ...template.matchAll(/\b(?:alt|aria-label|title|placeholder)="([^"]*\p{L}{2,}[^"]*)"/gu),
      ]
      return [...texts, ...attributes].map(([, text = '']) => `${file}: ${text.trim()}`)
    })
    .filter((line) => !names.test(line.slice(line.indexOf(': ') + 2)))
  expect(found).toEqual([])
})
