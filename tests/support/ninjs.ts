import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
// The schema names it for the shape of places, which no story of ours has.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
const file = new URL('../shared/export/schemas/ninjs-schema_3.1.json', import.meta.url);
const isNinjs = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));

/** What IPTC’s schema of ninjs 3.1 finds wrong with a value; an empty list where it is valid. */
export function ninjsFaults(value: unknown): string[] {
  if (isNinjs(value)) return [];
  return (isNinjs.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
