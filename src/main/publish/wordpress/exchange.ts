import { cancelled, notPublished } from './not-published.ts';

/** The most bytes of an answer that are read: a few of the longest stories, for a site may write six bytes for each letter. */
const MAX_ANSWER = 16 * 1024 * 1024;

export interface Exchange {
  url: URL;
  method: 'GET' | 'POST' | 'DELETE';
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** How long the whole answer may take, in milliseconds. */
  limit: number;
  signal: AbortSignal;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/**
 * One request and its whole answer. Redirects are answers: whoever follows one has to ask first where it leads.
 * @throws ApiError `cancelled`; `not-published` with `unreachable` or `badCertificate` where the request cannot have arrived,
 * and with `noAnswer` where it may have
 */
export async function exchange(request: Exchange): Promise<Answer> {
  const { url, method, headers, body, limit, signal } = request;
  const ended = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', 'user-agent': 'Copydesk', ...headers },
      redirect: 'manual',
      signal: ended,
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, headers: response.headers, text: await readBounded(response) };
  } catch (error) {
    if (signal.aborted) throw cancelled();
    const reason = reasonOf(error);
    if (NOT_TRUSTED.test(reason)) throw notPublished('badCertificate', null, reason);
    throw notPublished(cannotHaveArrived(error) ? 'unreachable' : 'noAnswer', null, reason);
  }
}

/** @throws Error where the answer is cut off */
async function readBounded(response: Response): Promise<string> {
  if (!response.body) return '';
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.byteLength;
    pieces.push(piece);
    // What is beyond is not needed to see that this is no answer of WordPress’s.
    if (size > MAX_ANSWER) break;
  }
  return new TextDecoder().decode(Buffer.concat(pieces).subarray(0, MAX_ANSWER));
}

/** What OpenSSL and Node say of a certificate that they do not take. */
const NOT_TRUSTED =
  /^(?:CERT_.*|ERR_TLS_CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|HOSTNAME_MISMATCH)$/;

const BEFORE_ARRIVAL =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_NODATA|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EPROTO|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|ERR_SSL_.*)$/;

function cannotHaveArrived(error: unknown): boolean {
  const refusedByUs =
    error instanceof Error && error.cause instanceof Error && error.cause.message === 'bad port';
  return refusedByUs || BEFORE_ARRIVAL.test(reasonOf(error));
}

/** The code of what went wrong on the line, '' where there is none. Never the message, which may quote what was sent. */
function reasonOf(error: unknown): string {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = causeOf(each), depth++) {
    if ('code' in each && typeof each.code === 'string') return each.code;
  }
  return '';
}

/** Several addresses of one name that all refuse come as one error of several; they refuse for the same reason. */
function causeOf(error: Error): unknown {
  return error instanceof AggregateError ? error.errors[0] : error.cause;
}
