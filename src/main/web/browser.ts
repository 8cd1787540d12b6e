import { spawn } from 'node:child_process';

/** The command that opens an address in the person’s browser; null where no display can show one. */
export function openCommand(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): { command: string; args: string[] } | null {
  if (platform === 'darwin') return { command: 'open', args: [] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] };
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = env;
  return x11 || wayland ? { command: 'xdg-open', args: [] } : null;
}

/** Opens the address where that is possible. It is printed in any case, so a failure is silent. */
export function openInBrowser(url: string): void {
  const opener = openCommand(process.platform, process.env);
  if (!opener) return;
  const child = spawn(opener.command, [...opener.args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
