/** Whether a connection comes from this very machine (RFC 1122, RFC 4291: 127.0.0.0/8 and ::1). */
export function isOfThisMachine(address = ''): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
}
