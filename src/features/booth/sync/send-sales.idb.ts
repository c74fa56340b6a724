import type { BoothSaleBody, OpenShiftBody, SendSalesAnswer } from '#contracts/booth'
import type { BoothDatabase, KeptSale, KeptShift } from '../store/booth-db.idb'

/** How a sending ended. `offline` and `login_needed` leave everything as it was, to be sent later. */
export type SendOutcome = 'done' | 'some_left' | 'offline' | 'login_needed'

export type BoothServer = {
  openShift(shift: OpenShiftBody): Promise<'kept' | 'login_needed' | 'offline'>
  sendSales(sales: BoothSaleBody[]): Promise<SendSalesAnswer | 'login_needed' | 'offline'>
}

const salesPerCall = 20

/**
 * Sends what the device holds: shifts before the sales that belong to them, sales oldest first. Only an answer that
 * names a sale changes it; a lost answer is followed by sending the same id again, which the server recognises.
 */
export async function sendSales(database: BoothDatabase, server: BoothServer): Promise<SendOutcome> {
  for (const shift of await database.getAllFromIndex('shift', 'state', 'unsent')) {
    const outcome = await server.openShift(bodyOfShift(shift))
    if (outcome !== 'kept') return outcome
    await database.put('shift', { ...shift, state: 'sent' })
  }
  const unsent = await database.getAllFromIndex('sale', 'state', 'unsent')
  unsent.sort((a, b) => a.sold_at.localeCompare(b.sold_at))
  let left = 0
  for (let from = 0; from < unsent.length; from += salesPerCall) {
    const answer = await server.sendSales(unsent.slice(from, from + salesPerCall).map(bodyOfSale))
    if (typeof answer === 'string') return answer
    left += await keepResults(database, answer)
  }
  return left > 0 ? 'some_left' : 'done'
}

async function keepResults(database: BoothDatabase, answer: SendSalesAnswer): Promise<number> {
  let left = 0
  for (const result of answer.results) {
    const transaction = database.transaction('sale', 'readwrite')
    const sale = await transaction.store.get(result.id)
    if (sale?.state === 'unsent') {
      if (result.status === 'try_again') left += 1
      else if (result.status === 'refused')
        await transaction.store.put({ ...sale, state: 'refused', message: result.message })
      else {
        const { order_number, stock_taken_at } = result
        await transaction.store.put({ ...sale, state: 'sent', order_number, stock_taken_at })
      }
    }
    await transaction.done
  }
  return left
}

const bodyOfShift = ({
  id,
  booth_id,
  device_id,
  opened_at,
  opening_float_rupiah,
}: KeptShift): OpenShiftBody => ({
  id,
  booth_id,
  device_id,
  opened_at,
  opening_float_rupiah,
})

const bodyOfSale = (sale: KeptSale): BoothSaleBody => ({
  id: sale.id,
  booth_id: sale.booth_id,
  shift_id: sale.shift_id,
  device_id: sale.device_id,
  sold_at: sale.sold_at,
  lines: sale.lines,
  total_rupiah: sale.total_rupiah,
  cash_received_rupiah: sale.cash_received_rupiah,
})
