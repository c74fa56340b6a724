import type { IncomingMessage, ServerResponse } from 'node:http'

/** Astro's pages, as their build exports them. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
