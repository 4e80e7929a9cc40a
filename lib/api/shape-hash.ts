// A mark of how a resource is written, so that answers cached before a change of columns or fields are not taken for current.
import { createHash } from 'node:crypto';
import type { ApiResource } from './resource';
import { toJsonSchema } from '../schema/api';

const hashes = new WeakMap<ApiResource, string>();

/** Changes with the columns of a resource and with the schema of its rows and records. */
export function shapeHash(resource: ApiResource): string {
  const known = hashes.get(resource);
  if (known !== undefined) return known;
  const shape = JSON.stringify([
    resource.columns,
    toJsonSchema(resource.rowSchema),
    resource.record && toJsonSchema(resource.record.schema),
  ]);
  const hash = createHash('sha256').update(shape).digest('base64url');
  hashes.set(resource, hash);
  return hash;
}
