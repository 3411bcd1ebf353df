export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ status: string }> }

export default async function ErrorPage({ params }: Params) {
  const { status } = await params
  return (
    <main>
      <h1>{status}</h1>
    </main>
  )
}
