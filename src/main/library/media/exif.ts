import exifr from 'exifr';

/** What a picture says about itself that a newsroom wants to keep, and how it is to be turned. */
export interface PictureFacts {
  caption: string;
  credit: string;
  /** EXIF orientation, 1 (upright) to 8. */
  orientation: number;
}

/** The first of the named fields that holds text. XMP says some of them by language: any language will do. */
function firstText(fields: Record<string, unknown>, names: readonly string[]): string {
  for (const name of names) {
    const value = fields[name];
    const inner = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
    const text = Array.isArray(inner) ? inner.filter((one) => typeof one === 'string').join(', ') : inner;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return '';
}

/**
 * IPTC and EXIF text is UTF-8 in practice, and is given byte by byte: what reads as UTF-8 is UTF-8, anything else
 * stays as it is.
 */
function fromBytes(text: string): string {
  if (!/[\x80-\xFF]/.test(text) || /[^\x20-\xFF\s]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

/** Reads caption, credit and orientation of a JPEG, PNG or bare TIFF block. What cannot be read counts as not there. */
export async function readFacts(bytes: Buffer): Promise<PictureFacts> {
  let fields: Record<string, unknown> = {};
  try {
    const read: unknown = await exifr.parse(bytes, {
      tiff: true,
      iptc: true,
      xmp: true,
      mergeOutput: true,
      translateValues: false,
    });
    if (typeof read === 'object' && read !== null) fields = { ...read };
  } catch {
    // A picture whose notes are broken is still a picture.
  }
  const { Orientation: orientation } = fields;
  return {
    caption: fromBytes(firstText(fields, ['description', 'Caption', 'ImageDescription'])),
    credit: fromBytes(firstText(fields, ['Credit', 'creator', 'Byline', 'Artist', 'rights', 'Copyright'])),
    orientation: typeof orientation === 'number' && orientation >= 1 && orientation <= 8 ? orientation : 1,
  };
}

/** A TIFF block that says how the picture is to be turned and nothing else. */
export function orientationBlock(orientation: number): Buffer {
  const block = Buffer.alloc(26);
  block.write('MM\0*', 0, 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(0x0112, 10);
  // One value of type SHORT.
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}
