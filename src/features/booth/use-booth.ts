import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoothProduct, BoothSummary } from '#contracts/booth'
import { soldSince, subtractSold } from '#domain/booth/stock-left'
import { changeBasket, readBasket } from './store/basket.idb'
import {
  openBoothDatabase,
  readDeviceId,
  type Basket,
  type BoothDatabase,
  type ChangeLines,
  type KeptSale,
  type KeptShift,
  type Post,
} from './store/booth-db.idb'
import { keepCatalogue, readCatalogue } from './store/catalogue.idb'
import { completeSale } from './store/complete-sale.idb'
import { openShift, readShift } from './store/shift.idb'
import { fetchCatalogue } from './sync/booth-server'
import { keepSending, whileNotSending, type Sender } from './sync/keep-sending'
import type { SendOutcome } from './sync/send-sales.idb'

export type BoothState = {
  post: Post | undefined
  products: BoothProduct[]
  shift: KeptShift | undefined
  basket: Basket
  sales: KeptSale[]
  outcome: SendOutcome | undefined
}

const readState = async (database: BoothDatabase): Promise<Omit<BoothState, 'outcome'>> => {
  const kept = await readCatalogue(database)
  const sales = await database.getAllFromIndex('sale', 'sold_at')
  return {
    post: kept?.post,
    products: kept ? subtractSold(kept.products, soldSince(kept.post.catalogue_read_at, sales)) : [],
    shift: await readShift(database),
    basket: await readBasket(database),
    sales: sales.reverse(),
  }
}

/** Everything the till shows, read from the device; every change is on the device before it is on the screen. */
export function useBooth() {
  const database = useRef<BoothDatabase>(undefined)
  const sender = useRef<Sender>(undefined)
  const [state, setState] = useState<BoothState>()
  const [broken, setBroken] = useState(false)

  const refresh = useCallback(async (outcome?: SendOutcome) => {
    if (!database.current) return
    const read = await readState(database.current)
    setState((last) => ({ ...read, outcome: outcome ?? last?.outcome }))
  }, [])

  useEffect(() => {
    let gone = false
    openBoothDatabase().then(
      (opened) => {
        if (gone) return opened.close()
        database.current = opened
        sender.current = keepSending(opened, (outcome) => void refresh(outcome))
        void navigator.storage?.persist?.()
        void refresh()
        void sender.current.sendNow()
      },
      () => setBroken(true),
    )
    return () => {
      gone = true
      sender.current?.stop()
      database.current?.close()
    }
  }, [refresh])

  const withDatabase = async <T>(work: (opened: BoothDatabase) => Promise<T>): Promise<T> => {
    if (!database.current) throw new Error('the device storage is not open yet')
    const done = await work(database.current)
    await refresh()
    return done
  }

  return {
    state,
    broken,
    sendNow: async () => sender.current?.sendNow(),
    takePost: (booth: BoothSummary, member: Post['member']) =>
      withDatabase(async (opened) => {
        const catalogue = await whileNotSending(() => fetchCatalogue(booth.id))
        if (typeof catalogue !== 'string') await keepCatalogue(opened, catalogue, member)
        return catalogue
      }),
    startShift: (booth_id: string, opening_float_rupiah: number) =>
      withDatabase(async (opened) =>
        openShift(opened, { booth_id, opening_float_rupiah, device_id: await readDeviceId(opened) }),
      ),
    changeBasket: (change: Parameters<ChangeLines>[0]) =>
      withDatabase((opened) => changeBasket(opened, change)),
    pay: (basket: Basket, shift: KeptShift, cash_received_rupiah: number) =>
      withDatabase(async (opened) => {
        const till = { booth_id: shift.booth_id, shift_id: shift.id, device_id: shift.device_id }
        const sale = await completeSale(opened, basket.id, cash_received_rupiah, till)
        void sender.current?.sendNow()
        return sale
      }),
    leave: () =>
      withDatabase(async (opened) => {
        const transaction = opened.transaction(['setting', 'product'], 'readwrite')
        await transaction.objectStore('setting').delete('post')
        await transaction.objectStore('setting').delete('shift_id')
        await transaction.objectStore('product').clear()
        await transaction.done
      }),
  }
}

export type Booth = ReturnType<typeof useBooth>
