import type { Chance } from './chance'
import type { Group } from './group'

/**
 * The order in which neighbours of small groups are hidden with them. The small ones tend to come first, so that less
 * is lost; but any order can come out. Were it fixed, whoever knew it would know of a group hidden out of turn that it
 * is hidden for its own sake, and so has fewer answers than the threshold: that is (A) broken by the choice itself.
 * Ordered by u^(1/w) with weights w = 1/size²: Efraimidis and Spirakis (2006), 'Weighted random sampling with a reservoir'.
 */
export function secretOrder(groups: readonly Group[], chance: Chance): Group[] {
  const key = ({ id, headcount, responders }: Group) => -Math.log(chance(id)) * Math.max(1, headcount ?? responders) ** 2
  return groups.map((group) => ({ group, at: key(group) })).sort((a, b) => a.at - b.at).map(({ group }) => group)
}
