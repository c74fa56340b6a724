import { organisationChain } from '../organisation/branch'
import type { Check } from './check'

/** What is no mistake in the books but worth a look. */
export const ledgerNotices: readonly Check[] = [
  {
    name: 'sellers_without_fee',
    title: 'Penjual tanpa potongan di seluruh rantainya: seluruh harga menjadi hak pembuatnya',
    sql: `select o.handle, o.name from organisation o
           where o.status = 'active' and o.deleted_at is null
             and exists (select from product_detail d where d.organisation_id = o.id and d.deleted_at is null)
             and not exists (select from ${organisationChain('o.id')} chain
                               join fee_policy f on f.organisation_id = chain.id
                              where f.effective_from <= now() and f.deleted_at is null)
           order by o.name`,
  },
]
