import { useEffect, useState } from 'react'
import type { KeptSale } from '../store/booth-db.idb'
import { text } from '../text'

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}

/** Always in sight: is there a signal, and how many sales has the server not seen yet. */
export function SyncBar({ title, sales, onOpen }: { title: string; sales: KeptSale[]; onOpen: () => void }) {
  const online = useOnline()
  const unsent = sales.filter((sale) => sale.state === 'unsent').length
  const refused = sales.filter((sale) => sale.state === 'refused').length
  const state =
    refused > 0
      ? text('sync.refused', { count: refused })
      : unsent > 0
        ? text('sync.unsent', { count: unsent })
        : text('sync.all')
  const tone =
    refused > 0
      ? 'bg-bad-tint text-bad'
      : unsent > 0
        ? 'bg-turmeric text-on-turmeric'
        : 'bg-good-tint text-good'
  return (
    <header className="on-indigo sticky top-0 z-10 flex items-center gap-3 bg-indigo-deep px-4 py-2 text-on-indigo">
      <div className="min-w-0 flex-1">
        <p className="leading-tight font-bold">{title}</p>
        <p className="text-xs" role="status">
          <span
            aria-hidden="true"
            className={`mr-1.5 inline-block size-2.5 rounded-full border ${online ? 'border-on-indigo bg-on-indigo' : 'border-turmeric'}`}
          />
          {text(online ? 'sync.online' : 'sync.offline')}
        </p>
      </div>
      <button
        className={`min-h-11 max-w-[45%] shrink-0 rounded-m border border-transparent px-3 text-sm leading-tight font-bold ${tone}`}
        onClick={onOpen}
        data-unsent={unsent}
        aria-live="polite"
      >
        {state}
      </button>
    </header>
  )
}
