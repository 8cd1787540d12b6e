import type { Seam } from '../../shared/api/seam.ts';
import type { PageFiles } from '../page-files.ts';
import { mediumAt } from '../page-media.ts';
import { securityHeaders } from '../page-security.ts';
import { isAppAddress } from './app-address.ts';

/** Answers the window’s requests: the page’s files and the library’s pictures, and nothing else on the disk. */
export function serveApp(files: PageFiles, seam: Seam): (request: Request) => Promise<Response> {
  const headers = securityHeaders("'self'");
  const refuse = (status: number): Response => new Response(null, { status, headers });

  return async (request) => {
    if (!isAppAddress(request.url)) return refuse(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const path = new URL(request.url).pathname || '/';
    const found = path.startsWith('/media/') ? await mediumAt(seam, path) : await files.read(path);
    if (!found) return refuse(404);
    const body = request.method === 'HEAD' ? null : new Uint8Array(found.bytes);
    return new Response(body, { headers: { ...headers, 'content-type': found.type } });
  };
}
