/** The pages of the shop's goods in any number: whatever changes about goods, makers or sellers purges them. */
export const CATALOGUE = 'catalogue'

/** What search found, beside the goods themselves. */
export const SEARCH = 'search'

/** The exhibitions and who stands where. What is on today changes at midnight, when everything is purged. */
export const EXHIBITIONS = 'exhibitions'

/** What was sold, taken back and paid out: every sale says so. */
export const LEDGER = 'ledger'

export const productTag = (id: string) => `product:${id}`
export const makerTag = (id: string) => `maker:${id}`
export const organisationTag = (id: string) => `organisation:${id}`

/** A page, and by which names it is purged. */
export type Tagged<Page> = { page: Page; tags: string[] }
