type Node = { id: string; parent_id: string | null }

/** The organisation itself, its parent, and so on up to the root. */
export function organisationChain<N extends Node>(byId: ReadonlyMap<string, N>, id: string): N[] {
  const chain: N[] = []
  for (let next = byId.get(id); next; next = next.parent_id === null ? undefined : byId.get(next.parent_id)) {
    if (chain.includes(next)) throw new Error(`Organisation ${next.id} is above itself`)
    chain.push(next)
  }
  return chain
}
