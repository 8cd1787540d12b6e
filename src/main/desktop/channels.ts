/** The two ways between a window and the program. */
export const CALL_CHANNEL = 'copydesk:call';
export const PUSH_CHANNEL = 'copydesk:push';
