/** The name of a story that holds everywhere, wherever it is published (RFC 4122). */
export function storyUri(id: string): string {
  return `urn:uuid:${encodeURIComponent(id)}`;
}

/** The name of a picture by the SHA-256 of its bytes in hex (RFC 6920, section 7). Null for what is no such hash. */
export function pictureUri(hash: string): string | null {
  return /^[0-9a-f]{64}$/.test(hash) ? `nih:sha-256;${hash}` : null;
}
