import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './public.css'

// Rendered on demand and then baked into files: `next build` opens no database, and baking is the only cache.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }, { url: '/favicon.ico', sizes: '32x32' }], apple: '/apple-touch-icon.png' },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf7' },
    { media: '(prefers-color-scheme: dark)', color: '#15181d' },
  ],
}

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  )
}
