import type { Distribution, Share } from '@/lib/domain/disclosure/gate'
import type { Released } from '@/lib/domain/disclosure/released'

/** Answers as parts of a bar, worst first: five where there are enough of them, else positive, neither and negative. A picture of the numbers beside it. */
export function DistributionPicture({ distribution, share }: { distribution: Released<Distribution> | null; share: Released<Share> | null }) {
  const parts = partsOf(distribution, share)
  if (parts === null) return null
  const starts = parts.map((_, place) => parts.slice(0, place).reduce((sum, part) => sum + part, 0))
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map((part, place) => (
        <rect key={place} className={`part-${parts.length === 3 ? place * 2 : Math.round((place * 4) / Math.max(1, parts.length - 1))}`} x={starts[place]} y="0" width={part} height="8" />
      ))}
    </svg>
  )
}

function partsOf(distribution: Released<Distribution> | null, share: Released<Share> | null): number[] | null {
  if (distribution !== null && !distribution.hidden) {
    const { counts, n } = distribution.value
    return counts.map((count) => (100 * count) / n)
  }
  if (share === null || share.hidden) return null
  const { positive, neutral, negative } = share.value
  if (positive.kind === 'band' || neutral.kind === 'band' || negative.kind === 'band') return null
  return [negative.percent, neutral.percent, positive.percent]
}
