import { decodeWire } from '../../shared/wire/decode.ts';
import {
  explainFileProblem,
  FILE_PROBLEMS,
  type FileProblem,
  isMarkup,
} from '../../shared/wire/file-problems.ts';
import { type WireJson, wireToJson } from '../../shared/wire/json.ts';
import { parseWire } from '../../shared/wire/parse.ts';
import { readWireFile } from '../import/read-file.ts';
import { EXIT } from '../start-failure.ts';
import type { Command } from './command.ts';
import { describeWire } from './describe-wire.ts';
import { shown } from './shown.ts';

/** A file as a story, or why it is none: in JSON, that stands in the place of the story. */
type Parsed =
  | { ok: true; story: WireJson; doubt: string | null }
  | { ok: false; file: string; error: { reason: FileProblem; line: number | null; message: string } };

/** What the parser makes of wire text, for scripts and for a look. Nothing is written anywhere. */
export const parse: Command = {
  name: 'parse',
  opens: 'nothing',
  takes: 'FILE…',
  summary: 'shows what is understood of wire text in files; touches no library',
  details: `With --json one object for one file, and an array for several, in their order: language, headline, standfirst, byline,
dateline, lede, body, quotes, attributions, sources and dropped; what is absent is null. In the place of a file that is
no wire text stands {"file", "error": {"reason", "line", "message"}}; the reason is one of
${FILE_PROBLEMS.join(', ')}.
Ends with 0 where every file was understood, 5 where some were, 1 where none was.`,
  options: {},
  words: [1, Number.POSITIVE_INFINITY],
  async run({ words, flags, out, note }) {
    const json: unknown[] = [];
    let failed = 0;
    for (const [index, file] of words.entries()) {
      if (words.length > 1) note(`parse: ${index + 1} of ${words.length}: ${shown(file)}`);
      const parsed = await parseFile(file);
      if (!parsed.ok) {
        failed += 1;
        note(`${shown(file)}: ${parsed.error.message}`);
        json.push({ file: parsed.file, error: parsed.error });
      } else {
        if (parsed.doubt) note(`${shown(file)}: ${parsed.doubt}`);
        if (flags.json) json.push(parsed.story);
        else out(describeWire(shown(file), parsed.story));
      }
    }
    if (flags.json) out(JSON.stringify(words.length === 1 ? json[0] : json));
    if (failed > 0 && words.length > 1) note(`parse: ${failed} of ${words.length} files could not be parsed`);
    return failed === 0 ? EXIT.ok : failed === words.length ? EXIT.failed : EXIT.partly;
  },
};

async function parseFile(file: string): Promise<Parsed> {
  const read = await readWireFile(file);
  if (!read.ok) return refused(file, read.problem, null);
  if (isMarkup(file)) return refused(file, 'binary', null);
  const decoded = decodeWire(read.bytes);
  if (!decoded.ok) return refused(file, decoded.problem, decoded.line);
  return {
    ok: true,
    story: wireToJson(parseWire(decoded.text)),
    doubt: decoded.certain
      ? null
      : `It was read as ${decoded.encoding}, which is likely and not certain. Look whether its letters are right.`,
  };
}

function refused(file: string, reason: FileProblem, line: number | null): Parsed {
  return { ok: false, file, error: { reason, line, message: explainFileProblem(reason, line) } };
}
