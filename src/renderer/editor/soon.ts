/** Waits until `done`, but no longer than `limit` milliseconds. */
export async function soon(done: Promise<void>, limit: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([done, late]);
  clearTimeout(timer);
}
