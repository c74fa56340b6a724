/** What a member may say of a product: bounds that only a slip of the finger leaves. */
export const PROPOSAL_BOUNDS = {
  title: { min: 3, max: 120 },
  price_rupiah: { min: 100, max: 100_000_000 },
  stock: { min: 0, max: 100_000 },
  weight_gram: { min: 1, max: 100_000 },
} as const
