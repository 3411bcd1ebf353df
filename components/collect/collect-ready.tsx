'use client'

import { useState } from 'react'
import { carriedFragment, handoverFragment } from '@/lib/domain/credential/handover'
import type { StaffDevice, StaffWave } from '@/lib/domain/survey/staff-wave'
import type { OnDevice } from './collect-on-device'
import { CarryOver } from './carry-over'

type Props = { wave: StaffWave; device: StaffDevice; inHand: Extract<OnDevice, { ok: true }> }

/** What can be done with a credential: answer here, or on another device. */
export function CollectReady({ wave: { slug, title }, device: { answerOrigin }, inHand: { credential, carried } }: Props) {
  const [isCarrying, setCarrying] = useState(false)
  if (answerOrigin === null) return <p>There is no address yet at which surveys are answered. Come back later: your credential stays here.</p>
  const address = `${answerOrigin}/answer/${slug}`
  return (
    <>
      <p className="actions">
        {/* No link: the credential would stand in it for whatever reads a page's links. */}
        <button type="button" className="button" onClick={() => window.location.assign(address + handoverFragment(credential))}>Answer now<span className="visually-hidden">: {title}</span></button>
        <button type="button" className="button second" aria-expanded={isCarrying} onClick={() => setCarrying(!isCarrying)}>Answer on another device<span className="visually-hidden">: {title}</span></button>
      </p>
      {isCarrying ? <CarryOver address={address} carried={carried} scanned={address + carriedFragment(carried)} /> : null}
    </>
  )
}
