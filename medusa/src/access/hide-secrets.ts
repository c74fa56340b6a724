const SECRET_LINKS = /^\/(?:shop\/orders|invitations)(?=\/)/i
/** An invitation of an operator, a number that somebody looks for. */
const SECRET_FIELDS = /(?<=^|&)(q|phone|email|token|code)=[^&]*/gi

/** An address as it may be written down: of a secret link only its first part, however it is spelt. */
export function hideSecrets(address: string): string {
  const [path = '', ...rest] = address.split('?')
  const plain = decodeEach(path)
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/\/+(?:\.\/+)*/g, '/')
  const [before] = SECRET_LINKS.exec(plain) ?? []
  if (before !== undefined) return `${before}/...`
  return rest.length === 0 ? address : `${path}?${rest.join('?').replace(SECRET_FIELDS, '$1=...')}`
}

/** Sign by sign: one that is broken does not leave the others as they are. */
const decodeEach = (path: string): string =>
  path.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
