import type { ReactNode } from 'react'
import './studio.css'

/** The style of the parts where surveys are designed and run. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return children
}
