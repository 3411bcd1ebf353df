import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import { PublicPage } from '@/components/layout/public-page'
import type { PageFrame } from '@/lib/domain/site/frame'
import type { PublicPageData } from '@/lib/services/public-page'

type Params = Record<string, string>

type Route<Content> = {
  load: (params: Params) => Promise<PublicPageData<Content> | null>
  title: (content: Content, frame: PageFrame) => string
  description: (content: Content) => string
  View: ComponentType<{ content: Content; frame: PageFrame }>
  /** Pages that no search engine should list: the error pages. */
  unlisted?: boolean
}

/** What every public address does alike: ask its service, put the face around its view, name itself. */
export function publicRoute<Content>({ load, title, description, View, unlisted = false }: Route<Content>) {
  type Props = { params: Promise<Params> }

  async function generateMetadata({ params }: Props): Promise<Metadata> {
    const page = await load(await params)
    if (page === null) return {}
    const { frame, content } = page
    const name = title(content, frame)
    const url = `${frame.origin}${frame.path}`
    return {
      title: frame.path === '/' ? `${name} · Golden Thread` : `${name} · Golden Thread, ${frame.council}`,
      description: description(content),
      metadataBase: new URL(frame.origin),
      ...(unlisted || frame.demonstration ? { robots: { index: false } } : { alternates: { canonical: url } }),
      openGraph: {
        title: name,
        description: description(content),
        url,
        siteName: 'Golden Thread',
        locale: 'en_GB',
        type: 'website',
        images: [{ url: '/social-card.png', width: 1200, height: 630, alt: 'Golden Thread: a line with knots' }],
      },
      twitter: { card: 'summary_large_image' },
    }
  }

  async function Page({ params }: Props) {
    const page = await load(await params)
    if (page === null) notFound()
    return (
      <PublicPage frame={page.frame} title={title(page.content, page.frame)}>
        <View content={page.content} frame={page.frame} />
      </PublicPage>
    )
  }

  return { generateMetadata, Page }
}
