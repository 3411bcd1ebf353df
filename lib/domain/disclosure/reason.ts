/**
 * The one reason for every hidden cell, on screen, in exports and in `units.csv`. A more exact one is itself a
 * disclosure (METHODS.md, section 5): whoever knew which cells have too few answers could bound them by that.
 */
export const hiddenReason = 'too few answers, or it would reveal a neighbour'
