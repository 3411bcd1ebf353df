import type { Metadata } from 'next'
import { forbidden, notFound, redirect } from 'next/navigation'
import type { ComponentType } from 'react'
import { SignedInPage } from '@/components/layout/signed-in-page'
import type { Actor } from '@/lib/domain/access/actor'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { type FormState, formState } from '@/lib/services/form-state'
import { currentActor } from '@/lib/services/session'
import { signedInFrame } from '@/lib/services/signed-in-page'

type Params = Record<string, string>
type Search = Record<string, string | undefined>

/** What a page of one person is made of. */
export type SignedInRequest = { actor: Actor; params: Params; search: Search }

/** What a service answers a page with: its content, or why there is none. */
export type Loaded<Content> = { ok: true; content: Content } | { ok: false; reason: 'forbidden' | 'not-found' }

export type ViewProps<Content> = { content: Content; frame: SignedInFrame; form: FormState; search: Search }

type Route<Content> = {
  /** The address; parameters in it stand for themselves. */
  path: (params: Params) => string
  title: string
  load: (request: SignedInRequest) => Promise<Loaded<Content>>
  View: ComponentType<ViewProps<Content>>
}

type Props = { params: Promise<Params>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What every page behind the sign-in does alike: ask who is there, ask its service, put the face around its view. */
export function signedInRoute<Content>({ path, title, load, View }: Route<Content>) {
  async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
    return { title: pageTitle(title, formState((await searchParams).form)) }
  }

  async function Page({ params, searchParams }: Props) {
    const [given, search] = [await params, single(await searchParams)]
    const here = path(given)
    const actor = await currentActor()
    if (actor === null) redirect(`/sign-in?to=${encodeURIComponent(here)}`)
    const loaded = await load({ actor, params: given, search })
    if (!loaded.ok) return loaded.reason === 'forbidden' ? forbidden() : notFound()
    const frame = await signedInFrame(here, actor)
    return (
      <SignedInPage frame={frame}>
        <View content={loaded.content} frame={frame} form={formState(search.form)} search={search} />
      </SignedInPage>
    )
  }

  return { generateMetadata, Page }
}

/** The page's name in the browser's title; whoever hears it first learns there that something was wrong. */
export function pageTitle(title: string, form: FormState): string {
  return `${Object.keys(form.errors).length > 0 ? 'Error: ' : ''}${title} · Golden Thread`
}

/** Where a parameter is given twice the first counts. */
export function single(search: Record<string, string | string[] | undefined>): Search {
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
}
