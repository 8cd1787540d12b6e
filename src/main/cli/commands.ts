import { account } from './account.ts';
import { call } from './call.ts';
import type { Command } from './command.ts';
import { exportStories } from './export.ts';
import { importFiles } from './import.ts';
import { list } from './list.ts';
import { parse } from './parse.ts';
import { search } from './search.ts';
import { send } from './send.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  parse,
  importFiles,
  list,
  search,
  show,
  exportStories,
  send,
  account,
  serve,
  call,
];
