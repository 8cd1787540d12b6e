import { orientationBlock } from './exif.ts';

/** Chunks that say how the picture looks or moves (RFC 9649, 2.7). */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

interface Chunk {
  type: string;
  body: Buffer;
}

/** @throws RangeError where the chunks are broken. */
function chunksOf(bytes: Buffer): Chunk[] {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new RangeError('The WebP ends before its end');
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const size = bytes.readUInt32LE(at + 4);
    if (at + 8 + size > end) throw new RangeError('A WebP chunk ends behind the end');
    chunks.push({
      type: bytes.subarray(at, at + 4).toString('latin1'),
      body: bytes.subarray(at + 8, at + 8 + size),
    });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

function written({ type, body }: Chunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** The EXIF block and the XMP packet of a WebP, for reading. */
export function webpNotes(bytes: Buffer): { exif: Buffer | null; xmp: Buffer | null } {
  const chunks = chunksOf(bytes);
  const body = (type: string) => chunks.find((chunk) => chunk.type === type)?.body ?? null;
  return { exif: body('EXIF'), xmp: body('XMP ') };
}

/**
 * A WebP without EXIF, XMP and unknown chunks, its flags telling so. A turned one keeps an EXIF chunk with its
 * orientation alone.
 * @throws RangeError where the chunks are broken.
 */
export function stripWebp(bytes: Buffer, orientation: number): Buffer {
  const kept = chunksOf(bytes).filter(({ type }) => KEPT.has(type));
  const extended = kept.find(({ type }) => type === 'VP8X');
  const turned = orientation !== 1 && extended !== undefined;
  const mended = kept.map((chunk) => {
    if (chunk !== extended) return chunk;
    const body = Buffer.from(chunk.body);
    body[0] = ((body[0] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (turned ? EXIF_FLAG : 0);
    return { type: chunk.type, body };
  });
  if (turned) mended.push({ type: 'EXIF', body: orientationBlock(orientation) });
  const content = Buffer.concat(mended.map(written));
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(content.length + 4, 4);
  return Buffer.concat([head, content]);
}
