export const dynamic = 'force-dynamic'

export const metadata = { title: 'Golden Thread' }

export default function HomePage() {
  return (
    <main>
      <h1>Golden Thread</h1>
    </main>
  )
}
