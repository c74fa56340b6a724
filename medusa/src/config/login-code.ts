import { createHmac } from 'node:crypto'
import { readSecret } from './secrets'

/** Log-in codes are made with it. A secret of its own, derived so that nobody has to set another variable. */
export const readLoginCodeSecret = (): string =>
  createHmac('sha256', readSecret('JWT_SECRET')).update('lapak-purna login code').digest('base64url')
