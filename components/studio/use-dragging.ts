import { type DragEvent, useState } from 'react'

export type DropMark = { code: string; after: boolean } | null

/**
 * Dragging a question to another place, by its grip. `drop` is told which question, and before or after which other it
 * was let go. Whoever uses no pointer has the buttons ‘Up’ and ‘Down’, and Alt with the arrows.
 */
export function useDragging(drop: (code: string, target: string, after: boolean) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [mark, setMark] = useState<DropMark>(null)
  const end = () => {
    setDragged(null)
    setMark(null)
  }
  return {
    mark,
    grip: (code: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', code)
        const line = event.currentTarget.closest('li')
        if (line !== null) event.dataTransfer.setDragImage(line, 20, 20)
        setDragged(code)
      },
      onDragEnd: end,
    }),
    line: (code: string) => ({
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged === null) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        const after = event.clientY > box.top + box.height / 2
        if (mark?.code !== code || mark.after !== after) setMark({ code, after })
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        event.preventDefault()
        if (dragged !== null && dragged !== code && mark !== null) drop(dragged, code, mark.after)
        end()
      },
    }),
  }
}
