/** The window’s own scheme. As a standard scheme it has an origin, so that the page’s policy can say `'self'`. */
export const APP_SCHEME = 'app';
const APP_HOST = 'copydesk';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/`;

/** Whether an address belongs to the page that we serve ourselves. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
  );
}

/** Whether a link of a story may be handed to the system’s browser: the web, without a name and password in it. */
export function isWebLink(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    address.length <= 4096 &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === ''
  );
}
