import packageJson from '../../package.json' with { type: 'json' };

/** Which Copydesk this is. */
export const VERSION = packageJson.version;
