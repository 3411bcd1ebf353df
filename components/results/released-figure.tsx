import type { Released } from '@/lib/domain/disclosure/released'
import { figureWords, type Figure, type Unit } from '@/lib/domain/results/figure'

/** One figure that the gate let through, or the one reason why it is not there. Nothing else can be shown. */
export function ReleasedFigure({ figure, unit }: { figure: Released<Figure>; unit: Unit }) {
  return figure.hidden ? <Withheld /> : <>{figureWords(figure.value, unit)}</>
}

/** Hatched by the cell's class; the reason is the same everywhere and is read out in full. */
export function Withheld() {
  return (
    <>
      <span aria-hidden="true">withheld</span>
      <span className="visually-hidden">withheld: too few answers, or it would reveal a neighbour</span>
    </>
  )
}
