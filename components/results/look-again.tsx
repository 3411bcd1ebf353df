'use client'

import { useEffect } from 'react'

/** Looks again every few seconds while something is being worked out. Without script the page has a link for it. */
export function LookAgain() {
  useEffect(() => {
    const timer = setTimeout(() => window.location.reload(), 3_000)
    return () => clearTimeout(timer)
  }, [])
  return null
}
