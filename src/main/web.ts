import { EXIT } from './start-failure.ts';
import { VERSION } from './version.ts';
import { parseWebArguments, WEB_USAGE } from './web/options.ts';
import { serve } from './web/serve.ts';

const request = parseWebArguments(process.argv.slice(2));
switch (request.kind) {
  case 'help':
    process.stdout.write(WEB_USAGE);
    break;
  case 'version':
    process.stdout.write(`${VERSION}\n`);
    break;
  case 'mistake':
    process.stderr.write(`${request.problem}\n\n${WEB_USAGE}`);
    process.exitCode = EXIT.usage;
    break;
  case 'serve':
    process.exitCode = await serve(request.options);
}
