import * as z from 'zod';
import { archiveSchema } from './schema.ts';

/** The parts of a JSON Schema that fabula looks into. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/**
 * Make the JSON Schema of archive.yaml, for editors that complete and check it while it is written.
 *
 * @returns The schema (draft 2020-12) as plain data.
 */
export function configJsonSchema(): object {
  return z.toJSONSchema(archiveSchema, { io: 'input' });
}

let made: JsonSchema | null = null;

/** The schema, made once: looking a name up in it is common in a file with many mistakes. */
function schemaOnce(): JsonSchema {
  made ??= configJsonSchema();
  return made;
}

/** Names that may stand in the mapping at a path; empty when any name may. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  let schemas: JsonSchema[] = [schemaOnce()];
  for (const step of path) schemas = schemas.flatMap((schema) => below(schema, step));
  return schemas.flatMap(branches).flatMap((schema) => Object.keys(schema.properties ?? {}));
}

/** Names of the settings under which a name is known, such as `reading` for `encoding`. */
export function placesOf(key: string): string[] {
  const groups = Object.entries(schemaOnce().properties ?? {});
  return groups.filter(([, schema]) => Object.hasOwn(schema.properties ?? {}, key)).map(([name]) => name);
}

function below(schema: JsonSchema, step: PropertyKey): JsonSchema[] {
  return branches(schema).flatMap((branch) => {
    const { properties = {}, additionalProperties: others, items } = branch;
    if (typeof step === 'number') return items ? [items] : [];
    if (Object.hasOwn(properties, step)) return [properties[String(step)] ?? {}];
    return typeof others === 'object' ? [others] : [];
  });
}

function branches(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(branches)];
}
