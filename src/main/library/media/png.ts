import { crc32 } from 'node:zlib';
import { orientationBlock } from './exif.ts';

/** Chunks beside the critical ones (PNG, third edition, 11.3) that say how the picture looks or moves. */
const KEPT = new Set(
  'tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD hIST sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Critical chunks have a capital first letter. */
function isCritical(type: string): boolean {
  return /^[A-Z]/.test(type);
}

/**
 * A PNG without its notes (eXIf, tEXt, iTXt, zTXt, tIME and whatever else is not needed to show it), and without what
 * stands behind its end. A turned one keeps an eXIf chunk with its orientation alone.
 * @throws RangeError where the chunks are broken.
 */
export function stripPng(bytes: Buffer, orientation: number): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (isCritical(type) || KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IHDR' && orientation !== 1) kept.push(chunk('eXIf', orientationBlock(orientation)));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  throw new RangeError('The PNG ends before its end');
}
