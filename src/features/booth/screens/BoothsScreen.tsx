import { useEffect, useState } from 'react'
import type { BoothsAnswer, BoothSummary } from '#contracts/booth'
import { listBooths } from '../sync/booth-server'
import { StartFrame } from '../parts/StartFrame'
import { text } from '../text'

type Props = {
  onLogin: () => void
  onChoose: (booth: BoothSummary, member: BoothsAnswer['member']) => void
}

const day = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Which booth she is at today. */
export function BoothsScreen({ onLogin, onChoose }: Props) {
  const [answer, setAnswer] = useState<BoothsAnswer | 'offline'>()
  const [tries, setTries] = useState(0)

  useEffect(() => {
    void listBooths().then((read) => (read === 'login_needed' ? onLogin() : setAnswer(read)))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only she asks again, not a new callback
  }, [tries])

  return (
    <StartFrame>
      <h1 className="mb-6 text-2xl">{text('booths.title')}</h1>
      {answer === undefined && <p>{text('loading')}</p>}
      {answer === 'offline' && (
        <>
          <p role="alert" className="notice notice-warm">
            {text('login.offline')}
          </p>
          <button className="button button-quiet mt-4 w-full" onClick={() => setTries(tries + 1)}>
            {text('sell.reload')}
          </button>
        </>
      )}
      {answer && answer !== 'offline' && answer.booths.length === 0 && <p>{text('booths.none')}</p>}
      {answer && answer !== 'offline' && (
        <ul className="flex flex-col gap-3">
          {answer.booths.map((booth) => (
            <li key={booth.id}>
              <button
                className="w-full rounded-l border-[1.5px] border-line-strong bg-card p-4 text-left hover:border-indigo"
                onClick={() => onChoose(booth, answer.member)}
              >
                <span className="block font-display text-lg">{booth.name}</span>
                <span className="block">{booth.exhibition.name}</span>
                <span className="block text-sm text-ink-soft">
                  {booth.exhibition.place},{' '}
                  {text('booths.dates', {
                    from: day.format(new Date(booth.exhibition.starts_on)),
                    to: day.format(new Date(booth.exhibition.ends_on)),
                  })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </StartFrame>
  )
}
