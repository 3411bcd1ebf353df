import type { hiddenReason } from './reason'

declare const gate: unique symbol

/**
 * A value that has passed the disclosure gate, or the one reason why it has not. Charts, tables, pages, exports and
 * answers of the API take nothing else, and only this module makes one (kept by types, and by the rule 'one gate').
 */
export type Released<T> = { readonly [gate]: true } & (
  | { readonly hidden: false; readonly value: T }
  | { readonly hidden: true; readonly reason: typeof hiddenReason }
)

/** What a released value was made of, for those who write `Released<Share> | Released<number>`. */
export type ReleasedValue<R> = R extends Released<infer T> ? T : never
