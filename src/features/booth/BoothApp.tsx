import { useState } from 'react'
import { totalSale } from '#domain/booth/total-sale'
import { StartFrame } from './parts/StartFrame'
import { SyncBar } from './parts/SyncBar'
import { BasketScreen } from './screens/BasketScreen'
import { BoothsScreen } from './screens/BoothsScreen'
import { LoginScreen } from './screens/LoginScreen'
import { PayScreen } from './screens/PayScreen'
import { ReceiptScreen } from './screens/ReceiptScreen'
import { SalesScreen } from './screens/SalesScreen'
import { SellScreen } from './screens/SellScreen'
import { ShiftScreen } from './screens/ShiftScreen'
import type { KeptSale } from './store/booth-db.idb'
import { logOut } from './sync/booth-server'
import { text } from './text'
import { useBooth } from './use-booth'

type Screen = 'sell' | 'basket' | 'pay' | 'sales' | 'login' | { receipt: string; isPast: boolean }

/** The till. What it shows comes from the device, so that it opens and sells without a network. */
export function BoothApp() {
  const booth = useBooth()
  const [screen, setScreen] = useState<Screen>('sell')
  const { state, broken } = booth

  if (broken)
    return (
      <StartFrame>
        <div className="notice notice-bad" role="alert">
          <h1 className="text-xl">{text('broken.title')}</h1>
          <p className="mt-1">{text('broken.storage')}</p>
        </div>
      </StartFrame>
    )
  if (!state) return <p className="p-6 text-center">{text('loading')}</p>

  const { post, shift, basket, sales, products } = state
  const toLogin = () => setScreen('login')
  const open = (sale: KeptSale, isPast: boolean) => setScreen({ receipt: sale.id, isPast })
  if (screen === 'login')
    return (
      <LoginScreen
        again={post !== undefined}
        onDone={() => {
          setScreen('sell')
          void booth.sendNow()
        }}
      />
    )
  if (!post)
    return (
      <BoothsScreen onLogin={toLogin} onChoose={(chosen, member) => void booth.takePost(chosen, member)} />
    )
  if (!shift) return <ShiftScreen onOpen={(amount) => void booth.startShift(post.booth.id, amount)} />

  const asked = typeof screen === 'object' ? screen : undefined
  const receipt = asked && sales.find((sale) => sale.id === asked.receipt)
  return (
    <>
      <SyncBar title={post.booth.name} sales={sales} onOpen={() => setScreen('sales')} />
      {state.outcome === 'login_needed' && (
        <button className="w-full bg-turmeric-tint p-3 text-left text-sm" onClick={toLogin}>
          {text('login.again')} <u>{text('login.submit')}</u>
        </button>
      )}
      {screen === 'sell' && (
        <SellScreen
          products={products}
          basket={basket}
          readAt={post.catalogue_read_at}
          onChange={(changed) => void booth.changeBasket(changed)}
          onBasket={() => setScreen('basket')}
          onReload={() =>
            void booth.takePost(post.booth, post.member).then((read) => read === 'login_needed' && toLogin())
          }
        />
      )}
      {screen === 'basket' && (
        <BasketScreen
          basket={basket}
          onChange={(changed) => void booth.changeBasket(changed)}
          onBack={() => setScreen('sell')}
          onPay={() => setScreen('pay')}
        />
      )}
      {screen === 'pay' && (
        <PayScreen
          total={totalSale(basket.lines)}
          onBack={() => setScreen('basket')}
          onPay={async (cash) => open(await booth.pay(basket, shift, cash), false)}
        />
      )}
      {screen === 'sales' && (
        <SalesScreen
          sales={sales}
          onSend={booth.sendNow}
          onOpen={(sale) => open(sale, true)}
          onBack={() => setScreen('sell')}
          onLogOut={() => void logOut().then(booth.leave)}
        />
      )}
      {asked && receipt && (
        <ReceiptScreen
          sale={receipt}
          post={post}
          isPast={asked.isPast}
          onNext={() => setScreen(asked.isPast ? 'sales' : 'sell')}
        />
      )}
    </>
  )
}
