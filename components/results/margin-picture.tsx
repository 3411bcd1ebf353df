import type { Released } from '@/lib/domain/disclosure/released'
import type { Margin } from '@/lib/domain/results/sheet'

/** The interval on a line from 0 to 100, as a picture of the numbers beside it. */
export function MarginPicture({ margin }: { margin: Released<Margin> | null }) {
  if (margin === null || margin.hidden || margin.value === null) return null
  const { low, high } = margin.value
  return (
    <svg className="interval" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line className="axis" x1="0" x2="100" y1="4" y2="4" />
      <line className="middle" x1="50" x2="50" y1="0" y2="8" />
      <rect className="range" x={low} y="1.5" width={Math.max(0.8, high - low)} height="5" />
    </svg>
  )
}
