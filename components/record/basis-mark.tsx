import type { Basis } from '@/lib/domain/record/text'

/** Says of a link whether the source states it or this site's editors judge so. */
export function BasisMark({ basis }: { basis: Basis }) {
  return basis === 'editorial' ? (
    <a className="tag" href="/about#editorial">
      editorial judgement
    </a>
  ) : (
    <span className="tag">stated in the source</span>
  )
}
