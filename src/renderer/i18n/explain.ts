import type { ApiErrorValue, ErrorCode } from '../../shared/api/errors.ts';
import { translate } from './locale.ts';
import type { TextKey } from './texts.ts';

const TEXTS = {
  'bad-input': 'errors.bad-input',
  'unknown-call': 'errors.unknown-call',
  'too-large': 'errors.too-large',
  'not-allowed': 'errors.not-allowed',
  'not-found': 'errors.not-found',
  'version-conflict': 'errors.version-conflict',
  'steps-rejected': 'errors.steps-rejected',
  'read-only-story': 'errors.read-only-story',
  'not-a-story': 'errors.not-a-story',
  'not-published': 'errors.not-published',
  'not-written': 'errors.not-written',
  'library-in-use': 'errors.library-in-use',
  'library-newer': 'errors.library-newer',
  'library-damaged': 'errors.library-damaged',
  'library-unusable': 'errors.library-unusable',
  'disk-full': 'errors.disk-full',
  'disk-read-only': 'errors.disk-read-only',
  'disk-failed': 'errors.disk-failed',
  'library-moved': 'errors.library-moved',
  'writer-restarting': 'errors.writer-restarting',
  disconnected: 'errors.disconnected',
  cancelled: 'errors.cancelled',
  unsupported: 'errors.unsupported',
  internal: 'errors.internal',
} as const satisfies Record<ErrorCode, TextKey>;

/** What happened, what was kept and what to do, in the window’s language. */
export function explain(error: ApiErrorValue): string {
  const data = Object.entries(error.data).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return translate(TEXTS[error.code], Object.fromEntries(data));
}
