import { openTestLibrary } from './library-folder.ts';
import { insertion } from './typing.ts';

// A process with a library of its own, to be killed: `node library-child.ts FOLDER [type]`. It prints one JSON line when
// it has the library or could not get it, and with `type` one for every append that was acknowledged.

const [, , folder = '', task] = process.argv;
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const { handlers } = await openTestLibrary(folder);
  const { id } = await handlers['stories.create']({ language: 'en' });
  say({ opened: id });
  for (let version = 0; task === 'type'; version += 1) {
    await handlers['stories.append']({ id, version, client: 'child', steps: [insertion(`w${version} `)] });
    say({ acknowledged: version + 1 });
  }
} catch (error) {
  say({ failed: error instanceof Error && 'value' in error ? error.value : String(error) });
  process.exit(1);
}
