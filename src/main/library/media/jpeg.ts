import { orientationBlock } from './exif.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/**
 * Whether a segment says how the picture looks: tables and frames, JFIF, colour profile, Adobe's colour transform.
 * Every other application segment (EXIF, XMP, IPTC, makers' own) and every comment goes.
 */
function isPicture(marker: number, body: Buffer): boolean {
  if (marker === APP0) return body.subarray(0, 5).toString('latin1') === 'JFIF\0';
  if (marker === APP2) return body.subarray(0, 12).toString('latin1') === 'ICC_PROFILE\0';
  if (marker === APP14) return body.subarray(0, 5).toString('latin1') === 'Adobe';
  return marker !== COMMENT && !(marker >= APP0 && marker <= 0xef);
}

/** Where the compressed data that begins at `at` ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Buffer, at: number): number {
  for (let end = bytes.indexOf(0xff, at); end !== -1; end = bytes.indexOf(0xff, end + 1)) {
    const next = bytes[end + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return end;
  }
  return bytes.length;
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/**
 * A JPEG without its notes, pixels untouched. Follows the segments of ITU T.81 annex B; whatever stands behind the
 * picture's end (second pictures, films of phones) goes too. A turned picture keeps an EXIF block with its orientation
 * alone.
 * @throws RangeError where the segments are broken.
 */
export function stripJpeg(bytes: Buffer, orientation: number): Buffer {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])];
  if (orientation !== 1) {
    kept.push(
      segment(APP1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationBlock(orientation)])),
    );
  }
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new RangeError('A JPEG segment begins with 0xFF');
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      kept.push(Buffer.from([0xff, EOI]));
      return Buffer.concat(kept);
    }
    if (marker === undefined || at + 4 > bytes.length) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) break;
    if (isPicture(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker === SOS) {
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
  throw new RangeError('The JPEG ends before its end');
}
