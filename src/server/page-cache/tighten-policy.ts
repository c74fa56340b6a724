import { createHash } from 'node:crypto'

const inline = /<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g
const hash = / '(sha256-[\w+/]+=*)'/g

/**
 * The page's policy without the hashes of what is not in it: Astro names every script and style of the whole shop to
 * every page, which weighs more than most of the scripts and allows more than the page needs.
 */
export function tightenPolicy(policy: string, html: string): string {
  const used = new Set(
    [...html.matchAll(inline)].map(
      ([, , content = '']) => `sha256-${createHash('sha256').update(content).digest('base64')}`,
    ),
  )
  return policy.replaceAll(hash, (source, name: string) => (used.has(name) ? source : ''))
}
