import { element } from '../../lib/http/xml'
import type { FeedProduct } from './feed-product'

export type FeedChannel = { title: string; link: string; description: string }

/** RSS 2.0 with the names of Google Merchant Center; Meta reads it as well. */
export function writeGoogleFeed(channel: FeedChannel, products: readonly FeedProduct[]): string {
  const items = products.map((product) => `<item>${fields(product)}</item>\n`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n',
    element('title', channel.title),
    element('link', channel.link),
    element('description', channel.description),
    '\n',
    ...items,
    '</channel></rss>\n',
  ].join('')
}

function fields(product: FeedProduct): string {
  const { id, title, description, link, ...rest } = product
  return [
    element('g:id', id),
    element('title', title),
    element('description', description),
    element('link', link),
    ...Object.entries(rest).map(([name, text]) => element(`g:${name}`, text)),
    element('g:condition', 'new'),
    element('g:identifier_exists', 'no'),
  ].join('')
}
