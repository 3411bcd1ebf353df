/**
 * Where a grant comes from: an administrator gave it, a group of the council's sign-in brings it, or a one-time
 * administrator link did. What a group brings goes with the group; what a person gave, a person takes.
 */
export const grantOrigins = ['administrator', 'group', 'link'] as const

export type GrantOrigin = (typeof grantOrigins)[number]

export const grantOriginWords: Record<GrantOrigin, string> = {
  administrator: 'given by an administrator',
  group: "by a group of the council's sign-in",
  link: 'by a one-time administrator link',
}
