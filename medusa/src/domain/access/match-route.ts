import type { Method } from './rules'

type Route = { method: Method; path: string }

export type RouteMatch<R> = { rule: R; params: Record<string, string> }

/** The rule of a request; undefined means that nobody wrote one, and nobody may pass. */
export function matchRoute<R extends Route>(
  rules: readonly R[],
  method: string,
  path: string,
): RouteMatch<R> | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method
  const segments = split(path)
  let best: RouteMatch<R> | undefined
  for (const rule of rules) {
    if (rule.method !== wanted) continue
    const params = matchSegments(split(rule.path), segments)
    if (params && (!best || isMoreExact(rule.path, best.rule.path))) best = { rule, params }
  }
  return best
}

const split = (path: string) => path.replace(/^\//, '').replace(/\/$/, '').split('/')

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]
    if (!segment) return undefined
    if (!part.startsWith(':')) {
      if (part !== segment) return undefined
      continue
    }
    const value = decode(segment)
    if (value === undefined) return undefined
    params[part.slice(1)] = value
  }
  return params
}

/** No id has the one character that the database takes for a fault of ours. */
function decode(segment: string): string | undefined {
  try {
    const value = decodeURIComponent(segment)
    return value.includes('\0') ? undefined : value
  } catch {
    return undefined
  }
}

// The router answers `/a/new` before `/a/:id`; the rule must be the one of the route that answers.
function isMoreExact(path: string, than: string): boolean {
  const theirs = split(than)
  for (const [index, part] of split(path).entries()) {
    const difference = Number(theirs[index]?.startsWith(':')) - Number(part.startsWith(':'))
    if (difference !== 0) return difference > 0
  }
  return false
}
