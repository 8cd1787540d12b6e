import type { ApiErrorValue } from '../../shared/api/errors.ts';

/** The errors that the page finds out by itself, without asking. */
export const DISCONNECTED: ApiErrorValue = {
  code: 'disconnected',
  message:
    'Copydesk is not answering. Keep this window open: what you wrote is kept here and saved when it is back.',
  data: {},
};

export function tooLarge(limit: number, size: number): ApiErrorValue {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return {
    code: 'too-large',
    message: `That is more than Copydesk takes at once (${megabytes} MB), and nothing was changed. Use a smaller picture, or split the text.`,
    data: { limit, size },
  };
}

export function notJson(): ApiErrorValue {
  const problems = ['input: it cannot be written as JSON'];
  return {
    code: 'bad-input',
    message: `The call was not understood, and nothing was changed: ${problems.join('; ')}.`,
    data: { problems },
  };
}
