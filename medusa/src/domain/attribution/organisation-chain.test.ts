import { describe, expect, it } from 'vitest'
import { organisationChain } from './organisation-chain'

const nodes = [
  { id: 'group', parent_id: 'coop' },
  { id: 'coop', parent_id: 'net' },
  { id: 'net', parent_id: null },
  { id: 'loop', parent_id: 'pool' },
  { id: 'pool', parent_id: 'loop' },
]
const byId = new Map(nodes.map((node) => [node.id, node]))

describe('organisationChain', () => {
  it('goes up to the root', () => {
    expect(organisationChain(byId, 'group').map(({ id }) => id)).toEqual(['group', 'coop', 'net'])
  })

  it('is empty for an unknown organisation', () => expect(organisationChain(byId, 'nobody')).toEqual([]))

  it('does not go round in circles', () =>
    expect(() => organisationChain(byId, 'loop')).toThrow('above itself'))
})
