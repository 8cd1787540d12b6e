import { z } from 'zod';
import { ApiError } from '../../../shared/api/errors.ts';
import { checkSafe, isSameSite } from './address.ts';
import { exchange } from './exchange.ts';
import { notPublished } from './not-published.ts';
import { parseJson } from './refusal.ts';

/** What a site says of itself. */
export interface SiteIndex {
  /** The root of its REST interface: `https://example.org/wp-json/`, or `https://example.org/index.php?rest_route=/`. */
  root: URL;
  name: string;
  /** Where it is read, and where WordPress itself lies, without a slash at the end. */
  home: string;
  url: string;
  /** Whether it says that it takes application passwords. */
  takesPasswords: boolean;
}

const MAX_REDIRECTS = 5;

const indexSchema = z.object({
  name: z.string(),
  url: z.string(),
  home: z.string(),
  namespaces: z.array(z.string()),
  // PHP writes an empty map as a list.
  authentication: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
});

interface Patience {
  limit: number;
  signal: AbortSignal;
}

/**
 * Finds the REST interface of the site at `address`, as WordPress asks to: by the Link header of its front page. No
 * password is sent on this way.
 * @throws ApiError `not-published` with `unreachable`, `noAnswer`, `notWordpress`, `siteBroken`, `siteBusy`, `insecureAddress`
 */
export async function discoverSite(address: URL, patience: Patience): Promise<SiteIndex> {
  const front = await follow(address, address, patience);
  if (front.status === 429 || front.status === 503) throw notPublished('siteBusy', front.status);
  const failures: ApiError[] = [];
  for (const root of possibleRoots(front.url, linkedRoot(front.headers.get('link'), front.url))) {
    try {
      checkSafe(root);
      const index = isSameSite(root, address) ? await readIndex(root, patience) : null;
      if (index) return index;
    } catch (error) {
      if (!(error instanceof ApiError) || error.value.code !== 'not-published') throw error;
      failures.push(error);
    }
  }
  if (failures[0]) throw failures[0];
  throw front.status >= 500
    ? notPublished('siteBroken', front.status)
    : notPublished('notWordpress', front.status);
}

/**
 * The address at which the site was asked comes before the one that it thinks it has: behind a proxy, or by an inner name,
 * only the first can be reached.
 */
function possibleRoots(front: URL, linked: URL | null): URL[] {
  if (!linked) return [new URL('wp-json/', front), new URL('?rest_route=/', front)];
  const here = new URL(linked.pathname + linked.search, front);
  return here.href === linked.href ? [linked] : [here, linked];
}

async function readIndex(root: URL, patience: Patience): Promise<SiteIndex | null> {
  const answer = await follow(root, root, patience);
  const index = indexSchema.safeParse(parseJson(answer.text));
  if (!index.success || !index.data.namespaces.includes('wp/v2')) return null;
  const { name, url, home, authentication } = index.data;
  return {
    root: answer.url,
    name,
    url: url.replace(/\/+$/, ''),
    home: home.replace(/\/+$/, ''),
    takesPasswords: authentication === undefined || 'application-passwords' in authentication,
  };
}

/** Reads an address, going where it redirects to on the same site: http to https, with or without `www.`. */
async function follow(
  start: URL,
  site: URL,
  { limit, signal }: Patience,
): Promise<{ url: URL; status: number; headers: Headers; text: string }> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const answer = await exchange({ url, method: 'GET', headers: { accept: '*/*' }, limit, signal });
    const location = answer.headers.get('location');
    if (
      answer.status < 300 ||
      answer.status > 399 ||
      location === null ||
      !URL.canParse(location, url.href)
    ) {
      return { ...answer, url };
    }
    url = new URL(location, url);
    checkSafe(url);
    if (!isSameSite(url, site)) {
      throw notPublished('sentElsewhere', answer.status, url.origin + url.pathname);
    }
  }
  throw notPublished('notWordpress', null, 'It sends everyone round in a circle.');
}

/** `<https://example.org/wp-json/>; rel="https://api.w.org/"`, one of the links in the header. */
function linkedRoot(header: string | null, base: URL): URL | null {
  const [, target] = /<([^>]*)>[^,]*?;\s*rel="?https:\/\/api\.w\.org\/"?/.exec(header ?? '') ?? [];
  return target !== undefined && URL.canParse(target, base.href) ? new URL(target, base) : null;
}
