import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CallOutput, ParsedInput } from '../../shared/api/api.ts';
import type { IncomingOrigin } from '../../shared/api/origin.ts';
import { type Encoding, textIn } from '../../shared/wire/decode.ts';

const pack = promisify(gzip);
const unpackBytes = promisify(gunzip);

/** Text that was pasted, as it is kept: its own form is UTF-8. */
export async function packPasted({
  name,
  text,
  removed,
}: Omit<ParsedInput<'origins.keep'>, 'story'>): Promise<IncomingOrigin> {
  const bytes = Buffer.from(text);
  return {
    name,
    encoding: 'utf-8',
    certain: true,
    bytes: bytes.length,
    removed,
    original: await pack(bytes),
  };
}

/** What was kept, as text and as bytes. */
export async function unpack(kept: {
  encoding: Encoding;
  original: Uint8Array;
}): Promise<CallOutput<'origins.read'>> {
  const bytes = await unpackBytes(kept.original);
  return {
    text: textIn(bytes, kept.encoding) ?? '',
    encoding: kept.encoding,
    base64: bytes.toString('base64'),
  };
}
