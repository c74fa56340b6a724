/** So many pictures of one transfer are kept at a time. */
export const MOST_PROOFS = 3
