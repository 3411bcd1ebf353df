import { load } from 'cheerio'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Validity has no limit: the title's first words name the page, and a browser's tab cuts off the rest.
      'long-title': 'off',
      // HTML allows any id without white space. Those of citations are the record's own, parted by full stops,
      // permanent, and never used as a selector.
      'valid-id': ['error', { relaxed: true }],
      // ARIA lets a list be named, and the list of flags has no heading of its own.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  }),
)

/**
 * Tables that a phone lays out as something else. Their roles are spelt out because some browsers take the
 * layout for the meaning; where nothing is laid out otherwise, a role that says the same again is a fault.
 */
const rolesSpeltOut = 'table[role="table"]'

/** Everything in a page that is not valid HTML, each fault with its place. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  const $ = load(html)
  return report.results
    .flatMap(({ messages }) => messages)
    .filter(
      ({ ruleId, selector }) =>
        !(ruleId === 'no-redundant-role' && selector !== null && $(selector).closest(rolesSpeltOut).length > 0),
    )
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'the page'})`)
}
