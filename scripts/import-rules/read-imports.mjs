import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * One import, of whatever kind: static, re-exported, dynamic, type-only, `import('…')` in a type, `require('…')`, or
 * a file named by `new URL('…', import.meta.url)` such as a thread.
 *
 * @typedef {{from: string, line: number, to: string, kind: 'file' | 'package' | 'builtin' | 'missing'}} Import
 *   `from` and, for a file, `to` are paths from the project’s folder; a package is named without a subpath.
 */

const CODE = /\.(?:[cm]?[jt]sx?)$/;

function* codeUnder(project, folder) {
  for (const name of readdirSync(join(project, folder)).sort()) {
    const path = `${folder}/${name}`;
    if (statSync(join(project, path)).isDirectory()) yield* codeUnder(project, path);
    else if (CODE.test(name)) yield path;
  }
}

function literal(node) {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node : null;
}

function isImportMetaUrl(node) {
  return (
    node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && node.property.name === 'url'
  );
}

/** The literal that a syntax node imports by, or null. */
function importedBy(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node.source);
    case 'TSExternalModuleReference':
      return literal(node.expression);
    case 'CallExpression':
      return node.callee.name === 'require' ? literal(node.arguments[0]) : null;
    case 'NewExpression':
      return node.callee.name === 'URL' && isImportMetaUrl(node.arguments[1])
        ? literal(node.arguments[0])
        : null;
    default:
      return null;
  }
}

function* literalsIn(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* literalsIn(child);
  } else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') {
      const found = importedBy(node);
      if (found) yield found;
    }
    for (const child of Object.values(node)) yield* literalsIn(child);
  }
}

function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

function target(project, from, specifier) {
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    const plain = specifier.replace(/[?#].*$/, '');
    const to = plain.startsWith('/') ? plain.slice(1) : posix.join(dirname(from), plain);
    return { to, kind: existsSync(join(project, to)) ? 'file' : 'missing' };
  }
  if (isBuiltin(specifier))
    return { to: specifier.startsWith('node:') ? specifier : `node:${specifier}`, kind: 'builtin' };
  return { to: packageName(specifier), kind: 'package' };
}

/** @returns {Import[]} */
export function readImports(project) {
  const imports = [];
  for (const from of codeUnder(project, 'src')) {
    const text = readFileSync(join(project, from), 'utf8');
    const { program, errors } = parseSync(from, text);
    if (errors.length > 0) throw new Error(`${from} cannot be parsed: ${errors[0].message}`);
    for (const { value, start } of literalsIn(program.body)) {
      const line = text.slice(0, start).split('\n').length;
      imports.push({ from, line, ...target(project, from, value) });
    }
  }
  return imports;
}
