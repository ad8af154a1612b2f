/** The address of a file or page of the site, given its path below the site's root. The build makes it relative. */
export function pathTo(path: string): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}

/** The address of a lab's page. */
export function labPath(labId: string): string {
  return pathTo(`labs/${labId}/`);
}
