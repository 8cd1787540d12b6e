import { z } from 'zod';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { Answer } from './exchange.ts';
import { notPublished } from './not-published.ts';
import { plainWords } from './plain-words.ts';

/** An error as WordPress writes it. */
const wordpressErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  data: z.object({ status: z.number().optional(), term_id: z.number().optional() }).nullish().catch(null),
});
export type WordpressError = z.infer<typeof wordpressErrorSchema>;

/** JSON, or undefined for what is none. A site may print a warning of PHP’s before it, which is passed over. */
export function parseJson(text: string): unknown {
  for (const start of [0, text.search(/[{[]/)]) {
    if (start < 0) continue;
    try {
      return JSON.parse(text.slice(start));
    } catch {
      // The next start may be the right one.
    }
  }
  return undefined;
}

export function wordpressError(text: string): WordpressError | null {
  const parsed = wordpressErrorSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** Why a request with a status of 300 and more came to nothing. */
export function refusalOf({ status, headers, text }: Answer): ApiError {
  const said = wordpressError(text);
  const detail = plainWords(said?.message ?? '');
  if (status < 400) return notPublished('sentElsewhere', status, headers.get('location') ?? String(status));
  if (status === 401) return notPublished('badLogin', status, detail);
  if (status === 429 || status === 503) return notPublished('siteBusy', status, detail);
  if (status === 413) return notPublished('tooLarge', status, detail);
  if (status >= 500) return notPublished('siteBroken', status, detail);
  if (said === null) {
    // Not WordPress itself but something before it, such as a firewall, or a site without a REST interface.
    return status === 404
      ? notPublished('notWordpress', status)
      : notPublished('refused', status, plainWords(text));
  }
  if (status === 403) return notPublished('notPermitted', status, detail);
  if (said.code === 'rest_no_route') return notPublished('notWordpress', status, detail);
  return notPublished('refused', status, detail);
}
