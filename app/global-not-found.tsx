import { errorTitle, ErrorView } from '@/components/site/error-view'
import './(public)/public.css'

export const metadata = { title: `${errorTitle('404')} · Golden Thread` }

/** Unknown addresses under `npm run dev`. The public site never comes here: the front answers with a baked page. */
export default function GlobalNotFound() {
  return (
    <html lang="en-GB">
      <body>
        <main className="wrap">
          <ErrorView content={{ status: '404' }} />
        </main>
      </body>
    </html>
  )
}
