import { PageHead } from '@/components/ui/page-head'
import type { PageFrame } from '@/lib/domain/site/frame'

export function AccessibilityView({ frame }: { content: object; frame: PageFrame }) {
  return (
    <>
      <PageHead kicker="Golden Thread" title="Accessibility">
        These pages are meant for everybody: on an old phone, with a keyboard alone, with a screen reader, enlarged,
        printed, and without script.
      </PageHead>
      <h2 id="can">What you can do</h2>
      <ul>
        <li>Enlarge text to 400 % without scrolling sideways.</li>
        <li>Reach everything with a keyboard, and skip to the content with the first link of each page.</li>
        <li>Read every picture as a table or in words beside it; no meaning rests on colour alone.</li>
        <li>Use a dark or a high-contrast setting of your device; the pages follow it.</li>
        <li>Print any page.</li>
        <li>Read everything with script switched off: there is none.</li>
      </ul>
      <h2 id="tested">How that is tested</h2>
      <p>
        The aim is level AA of the Web Content Accessibility Guidelines 2.2. With every change a test opens every
        page in Chromium at 360, 1,280 and 320 pixels wide (the last is what 400 % enlargement leaves of 1,280) and looks
        for sideways scrolling, for faults that axe can find, and for invalid HTML. That finds perhaps half of what can
        be wrong: no audit by people who use assistive technology has been done yet.
      </p>
      <h2 id="known">Known shortcomings</h2>
      <ul>
        <li>
          Left-out and inserted words are struck through and underlined. Not every screen reader announces that, so the
          same is said in a sentence underneath.
        </li>
        <li>The documents themselves are not held as accessible files here; only the words cited are.</li>
      </ul>
      <h2 id="report">Something does not work for you</h2>
      <p>
        {frame.contact === null ? (
          <>
            See <a href="/about#reply">how to reply</a>.
          </>
        ) : (
          <>
            Write to <a href={frame.contact}>{frame.contact.replace(/^mailto:/, '')}</a>.
          </>
        )}{' '}
        Say which page, what you use, and what you could not do.
      </p>
    </>
  )
}
