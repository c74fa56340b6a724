import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { tightenPolicy } from './tighten-policy.ts'

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
const own = 'console.log("ada")\nconsole.log("lagi")'
const foreign = hashOf('console.log("tidak ada")')

test('what stands in the page stays allowed, and nothing else by a hash', () => {
  const style = 'p{color:red}'
  const html = `<style>${style}</style><p>x</p><script type="module">${own}</script><script src="/a.js"></script>`
  expect(
    tightenPolicy(
      `default-src 'none'; script-src 'self' ${foreign} ${hashOf(own)}; style-src 'self' ${hashOf(style)} ${hashOf('')};`,
      html,
    ),
  ).toBe(`default-src 'none'; script-src 'self' ${hashOf(own)}; style-src 'self' ${hashOf(style)};`)
})

test('a policy without hashes stays as it is', () => {
  const policy = "default-src 'none'; script-src 'self'; img-src 'self' data:"
  expect(tightenPolicy(policy, `<script>${own}</script>`)).toBe(policy)
})
