const SMALL_BYTES = 256 * 1024

/** True for a body that only a photo can need, and for one that does not say how long it will be. */
export function isLargePost(request: Request): boolean {
  if (request.body === null) return false
  const length = request.headers.get('content-length')
  return length === null || !(Number(length) <= SMALL_BYTES)
}
