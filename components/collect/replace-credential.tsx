'use client'

import { useEffect, useState } from 'react'
import type { StaffWave } from '@/lib/domain/survey/staff-wave'

type Pool = { given: number; most: number }

/** For whoever has lost theirs: what a replacement is, how many there are, and a step between asking and having. */
export function ReplaceCredential({ wave: { slug }, replace, again }: { wave: StaffWave; replace: () => Promise<void>; again: () => Promise<void> }) {
  const [pool, setPool] = useState<Pool | null>(null)
  useEffect(() => {
    readPool(slug).then(setPool, () => setPool(null))
  }, [slug])
  return (
    <>
      <p><button type="button" className="button second" onClick={() => void again()}>Look again on this device</button></p>
      <details className="choose">
        <summary>My credential is lost</summary>
        <p>
          You can have another in its place. The lost one cannot be cancelled, because nobody knows which it is; so there are few
          {pool === null ? '' : `: at most ${pool.most} for this whole survey, of which ${pool.given} had been given when this was last published`}. How many were given is
          published, and to whom is written down nowhere. Ask only if the first is really gone.
        </p>
        <p><button type="button" className="button warning" onClick={() => void replace()}>Replace my lost credential</button></p>
      </details>
    </>
  )
}

async function readPool(slug: string): Promise<Pool | null> {
  const response = await fetch(`/surveys/${slug}/seal.json`, { credentials: 'omit' })
  const { replacements } = (await response.json()) as { replacements?: Pool }
  return replacements ?? null
}
