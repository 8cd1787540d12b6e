import { crc32 } from 'node:zlib';

/** Small pictures made byte by byte, with every kind of note that cameras and agencies put into them. */

const latin = (text: string) => Buffer.from(text, 'latin1');

/** What must never be found in a stored picture. */
export const SECRETS = ['Secret Camera', 'xap/1.0', 'Photoshop 3.0', 'secret comment', 'secret trailer'];

/** A TIFF block with a camera, a GPS position and, where given, an orientation. */
export function tiff(orientation: number): Buffer {
  const camera = latin('Secret Camera\0');
  const entries = 3;
  const after = 8 + 2 + entries * 12 + 4;
  const gps = after + camera.length;
  const block = Buffer.alloc(gps + 2 + 12 + 4);
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(entries, 8);
  const entry = (index: number, tag: number, kind: number, count: number) => {
    const at = 10 + index * 12;
    block.writeUInt16BE(tag, at);
    block.writeUInt16BE(kind, at + 2);
    block.writeUInt32BE(count, at + 4);
    return at + 8;
  };
  block.writeUInt32BE(after, entry(0, 0x0110, 2, camera.length));
  block.writeUInt16BE(orientation, entry(1, 0x0112, 3, 1));
  block.writeUInt32BE(gps, entry(2, 0x8825, 4, 1));
  camera.copy(block, after);
  // The GPS directory: a reference, “N”.
  block.writeUInt16BE(1, gps);
  block.writeUInt16BE(1, gps + 2);
  block.writeUInt16BE(2, gps + 4);
  block.writeUInt32BE(2, gps + 6);
  block.write('N\0', gps + 10, 'latin1');
  return block;
}

const xmp = Buffer.from(
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="TCA / Айгуль">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Вода у плотины</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>`,
);

function segment(marker: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** IPTC caption (2:120) and credit (2:110) in an image resource block. */
function iptc(caption: string, credit: string): Buffer {
  const field = (number: number, text: string) => {
    const body = Buffer.from(text);
    const head = Buffer.from([0x1c, 2, number, 0, 0]);
    head.writeUInt16BE(body.length, 3);
    return Buffer.concat([head, body]);
  };
  const fields = Buffer.concat([field(120, caption), field(110, credit)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(fields.length);
  return Buffer.concat([
    latin('Photoshop 3.0\0' + '8BIM\x04\x04\0\0'),
    size,
    fields,
    Buffer.alloc(fields.length % 2),
  ]);
}

/** The parts of the JPEG that are the picture, in order: they must come through byte by byte. */
export const jpegPicture = {
  before: [
    segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xe2, latin('ICC_PROFILE\0\x01\x01profile')),
    segment(0xee, latin('Adobe\0\x64\0\0\0\0\x01')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc2, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  ],
  scans: [
    Buffer.concat([
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3]),
    ]),
    segment(0xc4, Buffer.alloc(20, 2)),
    Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([4, 0xff, 0, 5])]),
  ],
};

export function jpeg({ orientation = 1, notes = 'xmp' as 'xmp' | 'iptc' } = {}): Buffer {
  const [first, ...tables] = jpegPicture.before;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    first ?? Buffer.alloc(0),
    segment(0xe1, latin('Exif\0\0'), tiff(orientation)),
    notes === 'xmp'
      ? segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0'), xmp)
      : segment(0xed, iptc('Вода у плотины', 'TCA / Айгуль')),
    segment(0xfe, latin('secret comment')),
    ...tables,
    ...jpegPicture.scans,
    Buffer.from([0xff, 0xd9]),
    latin('secret trailer'),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([latin(type), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

export const pngPicture = [
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
  chunk('IDAT', Buffer.from([0x78, 0x9c, 0x63, 0, 0, 0, 2, 0, 1])),
  chunk('IEND', Buffer.alloc(0)),
];

export function png(orientation = 1): Buffer {
  const [header, ...rest] = pngPicture;
  return Buffer.concat([
    latin('\x89PNG\r\n\x1A\n'),
    header ?? Buffer.alloc(0),
    chunk('eXIf', tiff(orientation)),
    chunk('tEXt', latin('Comment\0secret comment')),
    chunk('iTXt', Buffer.concat([latin('XML:com.adobe.xmp\0\0\0\0\0'), xmp])),
    chunk('zzZz', latin('secret comment')),
    ...rest,
    latin('secret trailer'),
  ]);
}

function riff(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

export function webp(orientation = 1): Buffer {
  const body = Buffer.concat([
    riff('VP8X', Buffer.from([0x3c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riff('ICCP', latin('profile')),
    riff('VP8 ', latin('pixels!')),
    riff('EXIF', tiff(orientation)),
    riff('XMP ', xmp),
    riff('SECR', latin('secret comment')),
  ]);
  const head = latin('RIFF\0\0\0\0WEBP');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body, latin('secret trailer')]);
}
