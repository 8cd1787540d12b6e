import { notPublished } from './not-published.ts';

/**
 * The address of a site as a person types it, as a URL that ends in a slash: `example.org/news` is
 * `https://example.org/news/`. An address copied from the administration or of the REST interface is that of its site.
 * @throws ApiError `not-published` with `notSetUp`, `badAddress` or `insecureAddress`
 */
export function siteAddress(typed: string): URL {
  const text = typed.trim();
  if (text === '') throw notPublished('notSetUp');
  const url = parsed(text);
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') throw notPublished('badAddress');
  // A name and password in the address would be kept in the settings and shown.
  if (url.username !== '' || url.password !== '') throw notPublished('badAddress');
  checkSafe(url);
  url.search = '';
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/(?:wp-admin|wp-login\.php|wp-json|index\.php)(?:\/.*)?$/, '').replace(/\/+$/, '')}/`;
  return url;
}

/** Without a scheme it is https; on this machine http, for hardly a site for trials has a certificate. */
function parsed(text: string): URL {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const whole = hasScheme ? text : `https://${text.replace(/^\/+/, '')}`;
  if (!URL.canParse(whole)) throw notPublished('badAddress');
  const url = new URL(whole);
  return !hasScheme && isThisMachine(url.hostname) ? new URL(whole.replace(/^https/, 'http')) : url;
}

/** A password travels encrypted, or not beyond this machine. @throws ApiError `insecureAddress` */
export function checkSafe(url: URL): void {
  if (url.protocol !== 'https:' && !isThisMachine(url.hostname)) throw notPublished('insecureAddress');
}

export function isThisMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}

/** Whether two addresses are one site’s: the same host and port, with or without `www.`. */
export function isSameSite(a: URL, b: URL): boolean {
  const bare = ({ hostname }: URL) => hostname.replace(/^www\./, '');
  return bare(a) === bare(b) && a.port === b.port;
}
