import type { ExhibitionPage } from '#contracts/exhibition'
import type { OrganisationPage } from '#contracts/organisation'
import type { ProductPage } from '#contracts/product'
import type { PublicReview } from '#contracts/review'
import { href } from '../../i18n/href'
import { say } from '../../i18n/written'
import { reviewerName } from '../review/review-words'

export type JsonLd = { '@type': string; [name: string]: unknown }

const availabilities = {
  in_stock: 'InStock',
  few: 'LimitedAvailability',
  made_to_order: 'BackOrder',
  sold_out: 'SoldOut',
} as const

/** https://schema.org/Product with its Offer. The makers are named on the page, not here: copies of this are kept for long. */
export function describeProduct(product: ProductPage, origin: string): JsonLd {
  const at = (path: string) => new URL(path, origin).href
  const url = at(href(`/produk/${product.handle}`))
  const seller = {
    '@type': 'Organization',
    name: product.organisation.name,
    url: at(href(`/koperasi/${product.organisation.handle}`)),
  }
  return {
    '@type': 'Product',
    name: say({ id: product.title, en: product.title_en }).text,
    description: say({ id: product.description, en: product.description_en })?.text,
    sku: product.sku,
    category: product.category?.name,
    image: product.images.map((image) => at(`/gambar/${image.id}/1080.jpg`)),
    brand: seller,
    aggregateRating: product.reviews && {
      '@type': 'AggregateRating',
      ratingValue: product.reviews.average,
      reviewCount: product.reviews.count,
      bestRating: 5,
      worstRating: 1,
    },
    review: product.reviews?.first.map(describeReview),
    weight:
      product.weight_gram === undefined
        ? undefined
        : { '@type': 'QuantitativeValue', value: product.weight_gram, unitCode: 'GRM' },
    offers: {
      '@type': 'Offer',
      url,
      price: product.price_rupiah,
      priceCurrency: 'IDR',
      availability: `https://schema.org/${availabilities[product.availability]}`,
      itemCondition: 'https://schema.org/NewCondition',
      seller,
    },
  }
}

/** https://schema.org/Review, by the name that its buyer has chosen. What the maker answers stays on the page. */
function describeReview(review: PublicReview): JsonLd {
  return {
    '@type': 'Review',
    author: { '@type': 'Person', name: reviewerName(review) },
    datePublished: review.written_at.slice(0, 10),
    inLanguage: review.language,
    reviewBody: review.text || undefined,
    reviewRating: { '@type': 'Rating', ratingValue: review.rating, bestRating: 5, worstRating: 1 },
  }
}

/** https://schema.org/Organization */
export function describeOrganisation(organisation: OrganisationPage, origin: string): JsonLd {
  const at = (path: string) => new URL(path, origin).href
  return {
    '@type': 'Organization',
    name: organisation.name,
    url: at(href(`/koperasi/${organisation.handle}`)),
    description: organisation.tagline,
    logo: organisation.logo && at(`/gambar/${organisation.logo.id}/1080.jpg`),
    email: organisation.email,
    telephone: organisation.whatsapp,
    address:
      organisation.place === undefined
        ? undefined
        : {
            '@type': 'PostalAddress',
            streetAddress: organisation.address,
            addressLocality: organisation.place,
            addressCountry: 'ID',
          },
    parentOrganization: organisation.parent && {
      '@type': 'Organization',
      name: organisation.parent.name,
      url: at(href(`/koperasi/${organisation.parent.handle}`)),
    },
  }
}

/** https://schema.org/ExhibitionEvent */
export function describeExhibition(exhibition: ExhibitionPage, origin: string): JsonLd {
  return {
    '@type': 'ExhibitionEvent',
    name: exhibition.name,
    url: new URL(href(`/pameran/${exhibition.handle}`), origin).href,
    startDate: exhibition.starts_on,
    endDate: exhibition.ends_on,
    location: {
      '@type': 'Place',
      name: exhibition.place,
      address: { '@type': 'PostalAddress', addressLocality: exhibition.area, addressCountry: 'ID' },
    },
  }
}

/** https://schema.org/BreadcrumbList; the page itself comes last, without an address. */
export function describeTrail(
  trail: readonly { name: string; href: string }[],
  here: string,
  origin: string,
): JsonLd {
  const steps = [
    ...trail.map((step) => ({ name: step.name, item: new URL(step.href, origin).href })),
    { name: here },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
}

/** As it stands in the page. A `<` in somebody's text must not end the element. */
export function writeJsonLd(things: readonly JsonLd[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}
