import { randomBytes } from 'node:crypto'

type Known = { status: number; title: string; type?: string; details: string }

/** The errors that the Cloud API documents and a sender of templates may meet, with the status they come with. */
const KNOWN: Record<number, Known> = {
  2: {
    status: 503,
    title: 'API Service',
    details: 'Temporary due to downtime or due to being overloaded.',
  },
  4: { status: 400, title: 'API Too Many Calls', details: 'The app has reached its API call rate limit.' },
  100: {
    status: 400,
    title: 'Invalid parameter',
    details: 'The request has a parameter that is not as asked for.',
  },
  190: {
    status: 401,
    title: 'Invalid OAuth access token - Cannot parse access token',
    details: 'The access token is missing, wrong or expired.',
  },
  80007: {
    status: 400,
    title: 'Rate limit issues',
    details: 'The WhatsApp Business Account has reached its rate limit.',
  },
  130429: { status: 429, title: 'Rate limit hit', details: 'Cloud API message throughput has been reached.' },
  131000: {
    status: 500,
    title: 'Something went wrong',
    details: 'Message failed to send due to an unknown error.',
  },
  131026: {
    status: 400,
    title: 'Message undeliverable',
    details: 'Unable to deliver message to this number.',
  },
  131030: {
    status: 400,
    title: 'Recipient phone number not in allowed list',
    details: 'Add the number to the allowed list.',
  },
  131056: {
    status: 429,
    title: '(Business Account, Consumer Account) pair rate limit hit',
    details: 'Too many messages were sent from this phone number to the same phone number in a short time.',
  },
  132000: {
    status: 400,
    title: 'Number of parameters does not match the expected number of params',
    details: 'The number of variable parameters does not match the template.',
  },
  132001: {
    status: 404,
    title: 'Template name does not exist in the translation',
    details: 'There is no such template in that language.',
  },
}

/** A refusal in the words of the Cloud API. */
export class ApiError extends Error {
  readonly status: number
  readonly body: object

  constructor(code: number, details?: string) {
    const known = KNOWN[code] ?? { status: 400, title: 'Unknown', details: 'Unknown.' }
    const message = code === 190 ? known.title : `(#${code}) ${known.title}`
    super(message)
    this.status = known.status
    this.body = {
      error: {
        message,
        type: known.type ?? 'OAuthException',
        code,
        ...(code !== 190 && {
          error_data: { messaging_product: 'whatsapp', details: details ?? known.details },
        }),
        fbtrace_id: `A${randomBytes(8).toString('hex')}`,
      },
    }
  }
}
