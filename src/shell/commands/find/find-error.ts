/** A wrong expression: find's own words. */
export class FindError extends Error {}
