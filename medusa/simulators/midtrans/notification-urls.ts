import type { IncomingHttpHeaders } from 'node:http'

const AT_MOST = 3

/** Where messages about a payment go: instead of the usual address, or beside it; undefined for the usual one alone. */
export function readNotificationUrls(headers: IncomingHttpHeaders, ownUrl: string): string[] | undefined {
  const instead = readUrls(headers['x-override-notification'])
  if (instead.length > 0) return instead
  const beside = readUrls(headers['x-append-notification'])
  return beside.length > 0 ? [ownUrl, ...beside] : undefined
}

const readUrls = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    .slice(0, AT_MOST)
