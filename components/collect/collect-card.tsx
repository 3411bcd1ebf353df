'use client'

import { useCallback, useEffect, useState } from 'react'
import type { StaffDevice, StaffWave } from '@/lib/domain/survey/staff-wave'
import { CollectReady } from './collect-ready'
import { collectOnDevice, type OnDevice } from './collect-on-device'
import { deviceWords } from './device-words'
import { keeperOf } from './kept'
import { ReplaceCredential } from './replace-credential'

/** One survey's credential on this device: collected by itself, and what to do with it, or without it. */
export function CollectCard({ wave, device }: { wave: StaffWave; device: StaffDevice }) {
  const [state, setState] = useState<OnDevice | 'working' | 'not-begun'>('not-begun')
  const collect = useCallback(
    async (way: 'collect' | 'replace') => {
      setState('working')
      setState(await collectOnDevice(wave, device, way))
    },
    [wave, device],
  )

  useEffect(() => {
    const begin = () => void collect('collect')
    begin()
    // Another tab has collected meanwhile.
    const heard = ({ key }: StorageEvent) => {
      if (key === keeperOf(wave.slug, device.keptUnder).key) begin()
    }
    window.addEventListener('storage', heard)
    return () => window.removeEventListener('storage', heard)
  }, [collect, wave, device])

  return (
    <div className="collect">
      <div role="status">{state === 'not-begun' ? <NoScript /> : state === 'working' ? <p>One moment: this device is collecting your credential.</p> : <Outcome state={state} />}</div>
      {typeof state === 'string' ? null : state.ok ? (
        <CollectReady wave={wave} device={device} inHand={state} />
      ) : (
        <Offer state={state} wave={wave} collect={collect} />
      )}
    </div>
  )
}

/** What the page says before its script runs, which is soon; and, once that is late, what to do where none does. */
function NoScript() {
  return (
    <div className="late notice">
      <p><b>This browser runs no script.</b> Collecting needs one: your device has to do its own sums, so that nobody else can.</p>
      <ul>
        <li>Open this page in another browser or on another device that you trust. There choose ‘Answer on another device’, and you can answer here without a script, by typing what it shows.</li>
        <li>Or ask whoever runs the survey for a printed code in the next one: codes need no script, no phone and no account.</li>
      </ul>
    </div>
  )
}

function Outcome({ state }: { state: OnDevice }) {
  if (state.ok) return <p className="done"><b>Your credential is on this device.</b> Answer when you like: it counts once, and collecting it says nothing of whether you answer.</p>
  const { title, words } = deviceWords[state.problem]
  return (
    <div className="notice">
      <p><b>{title}</b></p>
      <p>{words}</p>
    </div>
  )
}

type OfferProps = { state: Extract<OnDevice, { ok: false }>; wave: StaffWave; collect: (way: 'collect' | 'replace') => Promise<void> }

function Offer({ state, wave, collect }: OfferProps) {
  switch (deviceWords[state.problem].offer) {
    case 'again':
      return <p><button type="button" className="button" onClick={() => void collect('collect')}>Try again</button></p>
    case 'reload':
      return <p><a className="button" href="/staff">Load this page again</a></p>
    case 'sign-in':
      return <p><a className="button" href="/sign-in?to=%2Fstaff">Sign in again</a></p>
    case 'replace':
      return <ReplaceCredential wave={wave} replace={() => collect('replace')} again={() => collect('collect')} />
    case null:
      return null
  }
}
