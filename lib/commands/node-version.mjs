// Read by whatever Node a newcomer has: nothing newer than Node 12 may stand in this file.

/** The oldest Node that the packages run on. */
const oldest = [20, 19]

/** What is wrong with this version of Node, in one line; undefined where nothing is. */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number)
  const isOldEnough = parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1])
  return isOldEnough
    ? undefined
    : 'Golden Thread needs Node ' + oldest.join('.') + ' or newer, and this is Node ' + version +
        ': install a newer one from nodejs.org'
}
