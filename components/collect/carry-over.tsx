'use client'

import { useEffect, useState } from 'react'
import { carriedLines } from '@/lib/domain/credential/carried'

/** A credential for another device: a picture to scan there, or two lines to type. No server has any part in it. */
export function CarryOver({ address, carried, scanned }: { address: string; carried: string; scanned: string }) {
  const [first, second] = carriedLines(carried)
  return (
    <section className="carry" aria-label="Answer on another device">
      <p>Scan this with the other device’s camera. It opens the survey there, with your credential.</p>
      <Picture words={scanned} />
      <p>Or open <b className="whole-address">{address.replace(/^https?:\/\//, '')}</b> there and type these two lines, one after the other, where it asks for what your other device shows:</p>
      <p className="carried"><code>{first}</code> <code>{second}</code></p>
      <p className="quiet">Whoever sees this can answer in your place. It counts once, on whichever device it is sent first. Letters and figures only; capitals do not matter; O and 0, I and 1 are taken alike.</p>
    </section>
  )
}

/** A QR code as one path: a square for each dark place. */
function Picture({ words }: { words: string }) {
  const [picture, setPicture] = useState<{ size: number; path: string } | null>(null)
  useEffect(() => {
    void import('qrcode').then(({ create }) => {
      const { modules } = create(words, { errorCorrectionLevel: 'M' })
      const places = Array.from({ length: modules.size * modules.size }, (_, place) => [place % modules.size, Math.floor(place / modules.size)] as const)
      setPicture({ size: modules.size, path: places.filter(([x, y]) => modules.get(y, x) !== 0).map(([x, y]) => `M${x + 4} ${y + 4}h1v1h-1z`).join('') })
    })
  }, [words])
  if (picture === null) return <p>One moment: the picture is being drawn.</p>
  const side = picture.size + 8
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label="The survey’s address with your credential, as a picture to scan" shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={picture.path} fill="#000000" />
    </svg>
  )
}
