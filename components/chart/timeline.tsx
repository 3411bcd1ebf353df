import { timelineLayout, type PlacedItem, type TimelineItem } from './timeline-layout'

function Mark({ item, x, y }: { item: PlacedItem; x: number; y: number }) {
  return (
    <g className="knot" transform={`translate(${x - 12} ${y - 12})`}>
      {item.kind === 'review' ? <circle cx="12" cy="12" r="8" /> : null}
      {item.kind === 'plan' ? <circle className="dot" cx="12" cy="12" r="6.5" /> : null}
      {item.kind === 'event' ? <path className="event" d="M12 5l7 7-7 7-7-7z" /> : null}
    </g>
  )
}

/** Along the page: reviews above the thread, events under it with their numbers. */
function Wide({ items, label }: { items: TimelineItem[]; label: string }) {
  const width = 1000
  const margin = 14
  const layout = timelineLayout(items, width - 2 * margin, (item) =>
    item.kind === 'event' ? 30 : item.label.length * 7.4 + 24,
  )
  const lanes = Math.max(...layout.items.filter((item) => item.kind !== 'event').map((item) => item.lane)) + 1
  const below = Math.max(...layout.items.filter((item) => item.kind === 'event').map((item) => item.lane)) + 1
  const axis = 40 + lanes * 30
  const height = axis + 40 + below * 26
  const eventY = (item: PlacedItem) => axis + 24 + item.lane * 26
  const labelY = (item: PlacedItem) => axis - 24 - item.lane * 30
  return (
    <svg className="timeline wide" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {layout.years.map(({ year, at }) => (
        <g key={year}>
          <line className="tick" x1={at + margin} x2={at + margin} y1={18} y2={height} />
          {at < layout.length ? (
            <text className="small" x={at + margin + 4} y={13}>
              {year}
            </text>
          ) : null}
        </g>
      ))}
      {layout.items.map((item) => (
        <line
          key={item.key}
          className="lead"
          x1={item.at + margin}
          x2={item.at + margin}
          y1={axis}
          y2={item.kind === 'event' ? eventY(item) : labelY(item)}
        />
      ))}
      <line className="axis" x1={margin} x2={width - margin} y1={axis} y2={axis} />
      {layout.items.map((item) => {
        const x = item.at + margin
        if (item.kind === 'event') {
          const y = eventY(item)
          return (
            <g key={item.key}>
              <Mark item={item} x={x} y={y} />
              <text className="small" x={x + 10} y={y + 5}>
                {item.number}
              </text>
            </g>
          )
        }
        const y = labelY(item)
        const anchor = x > width * 0.8 ? 'end' : x < width * 0.12 ? 'start' : 'middle'
        return (
          <g key={item.key}>
            {item.to - item.from > 12 ? (
              <line className="span" x1={item.from + margin} x2={item.to + margin} y1={axis} y2={axis} />
            ) : null}
            <Mark item={item} x={x} y={axis} />
            <text className="strong" x={x} y={y - 6} textAnchor={anchor}>
              {item.label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Down the page, for a phone: reviews to the right of the thread, events to its left. */
function Narrow({ items, label }: { items: TimelineItem[]; label: string }) {
  const width = 340
  const margin = 16
  const layout = timelineLayout(items, 860, () => 20)
  const axis = 114
  const eventX = (item: PlacedItem) => axis - 22 - item.lane * 32
  return (
    <svg
      className="timeline narrow"
      viewBox={`0 0 ${width} ${layout.length + 2 * margin}`}
      role="img"
      aria-label={label}
    >
      {layout.years.map(({ year, at }) => (
        <g key={year}>
          <line className="tick" x1={0} x2={width} y1={at + margin} y2={at + margin} />
          {at < layout.length ? (
            <text className="small" x={0} y={at + margin + 15}>
              {year}
            </text>
          ) : null}
        </g>
      ))}
      {layout.items
        .filter((item) => item.kind === 'event')
        .map((item) => (
          <line
            key={item.key}
            className="lead"
            x1={axis}
            x2={eventX(item)}
            y1={item.at + margin}
            y2={item.at + margin}
          />
        ))}
      <line className="axis" x1={axis} x2={axis} y1={margin} y2={layout.length + margin} />
      {layout.items.map((item) => {
        const y = item.at + margin
        if (item.kind === 'event') {
          const x = eventX(item)
          return (
            <g key={item.key}>
              <Mark item={item} x={x} y={y} />
              <text className="small" x={x - 10} y={y + 5} textAnchor="end">
                {item.number}
              </text>
            </g>
          )
        }
        return (
          <g key={item.key}>
            {item.to - item.from > 12 ? (
              <line className="span" x1={axis} x2={axis} y1={item.from + margin} y2={item.to + margin} />
            ) : null}
            <Mark item={item} x={axis} y={y} />
            <text className="strong" x={axis + 18} y={y + 5}>
              {item.label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Reviews and events drawn in time. The table that follows it says the same in words. */
export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <>
      <Wide items={items} label={label} />
      <Narrow items={items} label={label} />
    </>
  )
}
