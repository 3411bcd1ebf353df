import { figureWords, type Unit } from '@/lib/domain/results/figure'
import type { TrendLine } from '@/lib/domain/results/trend'
import { Withheld } from './released-figure'

const [width, height, side] = [320, 120, 24]

/** One line over the waves that may be joined, with its margins, and the same as a list of numbers. */
export function TrendPicture({ line, title, low = 0, high = 100, unit }: { line: TrendLine; title: string; low?: number; high?: number; unit: Unit }) {
  const { points } = line
  const x = (place: number) => side + (place * (width - 2 * side)) / Math.max(1, points.length - 1)
  const y = (value: number) => height - 12 - ((value - low) * (height - 24)) / (high - low)
  const told = points.flatMap(({ value, slug }, place) => (value.hidden || value.value.value === null ? [] : [{ slug, place, at: value.value.value, margin: value.value.margin ?? 0 }]))
  const clamp = (value: number) => Math.min(high, Math.max(low, value))
  return (
    <figure className="trend">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <line className="axis" x1={side} x2={width - side} y1={y(low)} y2={y(low)} />
        <line className="middle" x1={side} x2={width - side} y1={y((low + high) / 2)} y2={y((low + high) / 2)} />
        <polyline className="line" points={told.map(({ place, at }) => `${x(place)},${y(at)}`).join(' ')} />
        {told.map(({ slug, place, at, margin }) => (
          <g key={slug}>
            <line className="whisker" x1={x(place)} x2={x(place)} y1={y(clamp(at - margin))} y2={y(clamp(at + margin))} />
            <circle className="point" cx={x(place)} cy={y(at)} r="4" />
          </g>
        ))}
      </svg>
      <ol className="trend-values">
        {points.map(({ slug, title: name, closed, value, minor, imported }) => (
          <li key={slug}>
            <span className="quiet">{name}, {closed}{imported ? ' (imported)' : ''}{minor ? ' (words slightly different)' : ''}:</span>{' '}
            {value.hidden ? <Withheld /> : <b>{figureWords(value.value.value, unit)}</b>}
            {value.hidden || value.value.margin === null ? null : <> ±{figureWords(value.value.margin, 'points')}</>}
          </li>
        ))}
      </ol>
    </figure>
  )
}
