/** The address of the site's home page, wherever the site is hosted. The layout links it as `rel="home"`. */
export function siteRoot(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="home"]')?.href ?? location.href;
}
