import type { CallName, CallOutput, ParsedInput } from '../../../shared/api/api.ts';
import { ApiError, fail } from '../../../shared/api/errors.ts';
import type { FormatName, Receipt } from '../../../shared/api/publish.ts';
import { contentHash } from '../../../shared/article/hashes.ts';
import { type ExportedStory, NO_PICTURES } from '../../../shared/export/exported-story.ts';
import { formatNamed } from '../../../shared/export/formats.ts';
import { storyFileName } from '../../../shared/export/story-file-name.ts';
import type { PublishLibrary } from '../library.ts';
import { readStory } from '../read-story.ts';
import { type PicturesOut, picturesBeside, picturesElsewhere, picturesInside } from './pictures.ts';
import { hashOfBytes, putFile } from './put-file.ts';
import { homeFolder, targetFolder } from './target-folder.ts';

type ExportCall = Extract<CallName, `export.${string}`>;
export type ExportHandlers = { [N in ExportCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

export interface ExportOptions {
  library: PublishLibrary;
  /** Whether folders may be named: a page in a browser downloads instead. */
  writesFiles: boolean;
  /** Asks the person for a folder, beginning at one; null where none was chosen. Left out where there is no window to ask in. */
  chooseFolder?: ((start: string) => Promise<string | null>) | undefined;
}

const WITHOUT_PICTURES: PicturesOut = { addresses: NO_PICTURES, notes: [] };

/** Stories as files: made for whoever asks, written into a folder, or downloaded by a browser. */
export function createExport({ library, writesFiles, chooseFolder }: ExportOptions): ExportHandlers {
  /** Writes one format and keeps its receipt. */
  async function write(
    story: ExportedStory,
    name: FormatName,
    folder: string,
    pictures: PicturesOut,
  ): Promise<Receipt> {
    const format = formatNamed(name);
    const bytes = Buffer.from(format.print(story, pictures.addresses));
    const target = await putFile(folder, storyFileName(story, format.extension), bytes, (path) =>
      library.writtenHashes(story.id, path),
    );
    return library.keepReceipt(
      {
        story: story.id,
        kind: 'file',
        format: name,
        target,
        version: story.version,
        content: contentHash(story.doc),
        notes: [...pictures.notes],
        post: null,
      },
      hashOfBytes(bytes),
    );
  }

  return {
    'export.make': async ({ story: id, format: name }) => {
      const story = await readStory(library, id);
      const format = formatNamed(name);
      const pictures = await picturesForDownload(library, story, name);
      return {
        name: storyFileName(story, format.extension),
        type: format.type,
        text: format.print(story, pictures.addresses),
        version: story.version,
        content: contentHash(story.doc),
        notes: [...pictures.notes],
      };
    },

    'export.write': async ({ story: id, formats, folder: named }) => {
      if (!writesFiles) {
        throw fail(
          'not-allowed',
          'A page in a browser may not write into folders by their paths, and nothing was written. Download the files in the page.',
          {},
        );
      }
      const story = await readStory(library, id);
      const folder = await targetFolder(named);
      const written: CallOutput<'export.write'> = { receipts: [], failed: [] };
      for (const format of new Set(formats)) {
        try {
          const pictures = formatNamed(format).showsPictures
            ? await picturesBeside(library, story.doc, folder, targetFolder)
            : WITHOUT_PICTURES;
          written.receipts.push(await write(story, format, folder, pictures));
        } catch (error) {
          // What is wrong with one file need not be wrong with the next.
          if (!(error instanceof ApiError)) throw error;
          written.failed.push({ format, error: error.value });
        }
      }
      return written;
    },

    'export.chooseFolder': async ({ folder }) => {
      if (!chooseFolder) {
        throw fail(
          'not-allowed',
          'There is no window here to ask in, and nothing was chosen. Type the folder.',
          {},
        );
      }
      return { folder: await chooseFolder(homeFolder(folder.trim())) };
    },

    'export.downloaded': ({ story, format, name, version, content, notes }) =>
      library.keepReceipt(
        { story, kind: 'file', format, target: name, version, content, notes, post: null },
        '',
      ),
  };
}

/** A page takes its pictures into itself. Other forms name them by where they would be beside it. */
async function picturesForDownload(
  library: PublishLibrary,
  { doc }: ExportedStory,
  format: FormatName,
): Promise<PicturesOut> {
  if (!formatNamed(format).showsPictures) return WITHOUT_PICTURES;
  return format === 'html' ? picturesInside(library, doc) : picturesElsewhere(library, doc);
}
