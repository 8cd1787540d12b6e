import { type PictureFacts, readFacts } from './exif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import type { PictureType } from './sniff.ts';
import { stripWebp, webpNotes } from './webp.ts';

function jpegSegment(identifier: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(identifier, 'latin1'), body]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** The reader of notes knows no WebP: it is given them in the envelope of a JPEG that has no picture in it. */
function webpEnvelope(bytes: Buffer): Buffer {
  const { exif, xmp } = webpNotes(bytes);
  const fits = (notes: Buffer | null): notes is Buffer => notes !== null && notes.length < 65_000;
  // Some programs write JPEG's own prefix into the chunk as well.
  const tiff = exif?.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(fits(tiff) ? [jpegSegment('Exif\0\0', tiff)] : []),
    ...(fits(xmp) ? [jpegSegment('http://ns.adobe.com/xap/1.0/\0', xmp)] : []),
    Buffer.from([0xff, 0xd9]),
  ]);
}

export interface CleanPicture {
  bytes: Buffer;
  facts: PictureFacts;
}

/**
 * Reads a picture's caption and credit, then takes every note off it: camera, place, author's programs. The pixels
 * are not touched. A GIF has no place for such notes and stays as it is.
 * @throws RangeError where the picture's file is broken.
 */
export async function cleanPicture(bytes: Buffer, type: PictureType): Promise<CleanPicture> {
  switch (type) {
    case 'image/jpeg': {
      const facts = await readFacts(bytes);
      return { bytes: stripJpeg(bytes, facts.orientation), facts };
    }
    case 'image/png': {
      const facts = await readFacts(bytes);
      return { bytes: stripPng(bytes, facts.orientation), facts };
    }
    case 'image/webp': {
      const facts = await readFacts(webpEnvelope(bytes));
      return { bytes: stripWebp(bytes, facts.orientation), facts };
    }
    case 'image/gif':
      return { bytes, facts: { caption: '', credit: '', orientation: 1 } };
  }
}
