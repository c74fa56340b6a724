const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * True for a changing request that did not come from one of our own pages. Browsers always say where a form comes
 * from; what says nothing is refused as well.
 */
export function isForeignPost(request: Request): boolean {
  if (SAFE_METHODS.includes(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin'
  const origin = request.headers.get('origin')
  return origin === null || hostOf(origin) !== request.headers.get('host')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
