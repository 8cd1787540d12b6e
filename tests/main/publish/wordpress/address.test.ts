import { expect, test } from 'vitest';
import { isSameSite, siteAddress } from '../../../../src/main/publish/wordpress/address.ts';
import { ApiError } from '../../../../src/shared/api/errors.ts';

test.each([
  ['example.org', 'https://example.org/'],
  ['  https://example.org  ', 'https://example.org/'],
  ['example.org/news/', 'https://example.org/news/'],
  ['https://example.org/news/wp-admin/profile.php?x=1#y', 'https://example.org/news/'],
  ['https://example.org/wp-json/', 'https://example.org/'],
  ['https://example.org/index.php?rest_route=/', 'https://example.org/'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://localhost/blog', 'http://localhost/blog/'],
  ['http://[::1]:81', 'http://[::1]:81/'],
  ['127.0.0.1:8080/wp-login.php', 'http://127.0.0.1:8080/'],
  ['localhost:8080/blog/wp-admin/post-new.php?post_type=post', 'http://localhost:8080/blog/'],
  ['[::1]:8080', 'http://[::1]:8080/'],
  ['[2001:db8::1]', 'https://[2001:db8::1]/'],
  ['//example.org/wp-json/wp/v2/', 'https://example.org/'],
  ['пример.рф', 'https://xn--e1afmkfd.xn--p1ai/'],
])('%s is %s', (typed, address) => {
  expect(siteAddress(typed).href).toBe(address);
});

test.each([
  ['', 'notSetUp'],
  ['http://example.org', 'insecureAddress'],
  ['http://127.0.0.1.example.org', 'insecureAddress'],
  ['ftp://example.org', 'badAddress'],
  ['https://aida:secret@example.org', 'badAddress'],
  ['not an address', 'badAddress'],
])('“%s” is refused: %s', (typed, problem) => {
  try {
    siteAddress(typed);
    expect.unreachable();
  } catch (error) {
    expect(error instanceof ApiError && error.value.data).toMatchObject({ problem });
  }
});

test('a site is the same with www. and not on another port or host', () => {
  const same = (a: string, b: string) => isSameSite(new URL(a), new URL(b));
  expect(same('https://example.org', 'https://www.example.org/x')).toBe(true);
  expect(same('https://example.org', 'https://example.org:8443')).toBe(false);
  expect(same('https://example.org', 'https://example.org.evil.example')).toBe(false);
});
