import { expect, it } from 'vitest'
import { gatherFigures, type CoveredOrganisation } from './gather-figures'

const organisation = (id: string, parent_id: string | null, fee_rupiah: number): CoveredOrganisation => ({
  id,
  handle: id,
  name: id,
  kind: 'group',
  parent_id,
  sold_rupiah: fee_rupiah * 10,
  makers_rupiah: fee_rupiah * 9,
  fee_rupiah,
  delivery_rupiah: 1,
  gateway_rupiah: 2,
  digits_rupiah: 3,
  lines: 1,
})

it('puts children after their parent and adds them up on every level', () => {
  const gathered = gatherFigures([
    organisation('group', 'coop', 1),
    organisation('coop', 'net', 10),
    organisation('other', 'net', 100),
    organisation('net', null, 1000),
  ])
  expect(
    gathered.map(({ id, depth, own, together }) => [id, depth, own.fee_rupiah, together.fee_rupiah]),
  ).toEqual([
    ['net', 0, 1000, 1111],
    ['coop', 1, 10, 11],
    ['group', 2, 1, 1],
    ['other', 1, 100, 100],
  ])
  expect(gathered[0]?.together).toEqual({
    sold_rupiah: 11_110,
    makers_rupiah: 9999,
    fee_rupiah: 1111,
    delivery_rupiah: 4,
    gateway_rupiah: 8,
    digits_rupiah: 12,
    lines: 4,
  })
})

it('begins at the uppermost that is covered, though it has a parent elsewhere', () => {
  expect(gatherFigures([organisation('coop', 'net', 10)])[0]).toMatchObject({ id: 'coop', depth: 0 })
})
