import { type SignedInSite, firstLink } from './signed-in-site'
import { Visitor } from './visitor'

/** An administrator who sends forms without looking at them, for what a journey finds there when it begins. */
export class Administrator {
  readonly visitor: Visitor
  private constructor(origin: string) {
    this.visitor = new Visitor(origin)
  }

  /** Comes in by the link that the site printed when it was new. */
  static async first({ site }: SignedInSite, name = 'Una Boss'): Promise<Administrator> {
    const one = new Administrator(site.origin)
    const came = await one.visitor.fill(await firstLink(site), '/sign-in/use-administrator-link', { name, email: 'una@council.example' })
    if (came.location !== '/staff') throw new Error(`The administrator did not come in: ${came.status} ${came.location ?? ''}`)
    return one
  }

  /** Adds a person; answers their id. */
  async add(name: string, email: string): Promise<string> {
    const { location } = await this.visitor.fill('/admin/people/new', '/admin/people/add', { name, email })
    const id = /^\/admin\/people\/([\w-]+)\?done=added$/.exec(location ?? '')?.[1]
    if (id === undefined) throw new Error(`${name} was not added`)
    return id
  }

  /** Gives a role, of a unit by its id or of the whole. */
  async give(id: string, role: string, unit = 'all'): Promise<void> {
    const { location } = await this.visitor.fill(`/admin/people/${id}/roles`, `/admin/people/${id}/roles/give`, { role, unit })
    if (location !== `/admin/people/${id}/roles?done=given`) throw new Error(`${role} was not given`)
  }

  /** Adds a unit; answers its id. */
  async addUnit(name: string, parent = ''): Promise<string> {
    await this.visitor.fill('/admin/units/new', '/admin/units/add', { name, parent })
    const { $ } = await this.visitor.get('/admin/units')
    const href = $('.tree a').filter((_, link) => $(link).text() === name).attr('href')
    if (href === undefined) throw new Error(`${name} was not added`)
    return href.slice('/admin/units/'.length)
  }

  /** Disables a person. */
  async disable(id: string): Promise<void> {
    const { location } = await this.visitor.fill(`/admin/people/${id}/disable`, `/admin/people/${id}/disable/now`)
    if (location !== `/admin/people/${id}?done=disabled`) throw new Error('They were not disabled')
  }

  /** Where the log ends: how many entries it has. */
  async entries(): Promise<number> {
    const { $ } = await this.visitor.get('/admin/log/check')
    return Number(/ends at (\d+):/.exec($('main').text())?.[1])
  }
}
