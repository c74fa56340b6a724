import { createHash, randomBytes } from 'node:crypto'

export const newInvitationToken = () => randomBytes(32).toString('base64url')

/** What is stored and looked up: the token itself is only in the link. */
export const hashInvitationToken = (token: string) => createHash('sha256').update(token).digest('hex')
