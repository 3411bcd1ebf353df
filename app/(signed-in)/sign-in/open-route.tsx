import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ComponentType } from 'react'
import { SignedInPage } from '@/components/layout/signed-in-page'
import { wayHome } from '@/lib/domain/access/way-home'
import type { FormShown } from '@/lib/domain/site/form-shown'
import { formState } from '@/lib/services/form-state'
import { currentActor } from '@/lib/services/session'
import { signedInFrame } from '@/lib/services/signed-in-page'
import { pageTitle, single } from '../signed-in-route'

type Search = Record<string, string | undefined>

type Route<Content> = {
  path: string
  /** Of the page, or of what its address makes of it. */
  title: string | ((search: Search) => string | Promise<string>)
  load: (search: Search) => Promise<Content>
  View: ComponentType<{ content: Content; form: FormShown }>
  /** Whether whoever is signed in already is led on home. */
  forStrangers?: boolean
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A page on the way in: for anybody, in the face of the pages behind it. */
export function openRoute<Content>({ path, title, load, View, forStrangers = false }: Route<Content>) {
  async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
    const search = single(await searchParams)
    return { title: pageTitle(typeof title === 'string' ? title : await title(search), formState(search.form)) }
  }

  async function Page({ searchParams }: Props) {
    const search = single(await searchParams)
    const actor = await currentActor()
    if (actor !== null && forStrangers) redirect(wayHome(search.to))
    return (
      <SignedInPage frame={await signedInFrame(path, actor)}>
        <View content={await load(search)} form={formState(search.form)} />
      </SignedInPage>
    )
  }

  return { generateMetadata, Page }
}
