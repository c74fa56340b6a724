/** Where a review stands: waiting to be read, on the page, or kept off it. */
export type ReviewStatus = 'waiting' | 'published' | 'refused'
