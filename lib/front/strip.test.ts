import { describe, expect, it } from 'vitest'
import { strip } from './strip'

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>${head}<title>A</title></head><body>${body}</body></html>`
const finished = (html: string) => strip(html).finish((asset) => `/assets/${asset.split('/').at(-1) ?? ''}`)

describe('stripping', () => {
  it('takes out script and everything that only script would use', () => {
    const html = page(
      '<div hidden=""><!--$--><!--/$--></div><main><h1>A<!-- --> b</h1></main><script id="_R_">1</script><script>self.__next_f=[]</script>',
      '<link rel="preload" as="script" href="/_next/static/a.js"/><script src="/_next/static/a.js" async=""></script>' +
        '<link rel="stylesheet" href="/_next/static/chunks/b.css" data-precedence="next"/>' +
        '<meta name="next-size-adjust" content=""/><link rel="expect" href="#_R_" blocking="render"/>',
    )
    expect(finished(html)).toBe(
      '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><link rel="stylesheet" href="/assets/b.css">' +
        '<title>A</title></head><body><main><h1>A b</h1></main></body></html>',
    )
  })

  it('keeps data written for machines', () => {
    expect(finished(page('<p>A</p><script type="application/ld+json">{"a":"b"}</script>'))).toContain('{"a":"b"}')
  })

  it('shows to everybody what was meant for those without script', () => {
    expect(finished(page('<noscript><p>Words</p></noscript>'))).toContain('<body><p>Words</p></body>')
  })

  it('names assets and pictures, each once', () => {
    const { assets, pictures } = strip(
      page(
        '<img src="/_next/static/media/x.png" srcset="/_next/static/media/x.png 1x, /_next/static/media/y.png 2x"><img src="/card.png?v=1">',
        '<link rel="icon" href="/icon.svg?abc"/>',
      ),
    )
    expect(assets).toEqual(['/_next/static/media/x.png', '/_next/static/media/y.png'])
    expect(pictures).toEqual(['/icon.svg', '/card.png'])
  })

  it('renames every address of a srcset', () => {
    const html = page('<p>A</p><img srcset="/_next/static/media/x.png 1x, /_next/static/media/y.png 2x">')
    expect(finished(html)).toContain('srcset="/assets/x.png 1x, /assets/y.png 2x"')
  })

  it.each([
    ['a style attribute', '<p style="color:red">A</p>'],
    ['a style element', '<style>p{}</style><p>A</p>'],
    ['a handler', '<button onclick="go()">A</button>'],
    ['a script address', '<form action=" JavaScript:go()">A</form>'],
    ['what waits for script', '<p>A</p><template id="B:0"></template>'],
    ['what only script reveals', '<p>A</p><div hidden id="S:0">B</div>'],
    ['a frame', '<p>A</p><iframe src="/x"></iframe>'],
    ['a picture that the framework scales', '<p>A</p><img src="/x.png" data-a="/_next/image?url=x">'],
    ['nothing to read', '<main></main>'],
  ])('refuses a page with %s', (_, body) => {
    expect(() => strip(page(body)).finish((asset) => asset)).toThrow(/not free of script/)
  })
})
