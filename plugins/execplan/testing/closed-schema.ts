/**
 * Makes a JSON Schema refuse what it doesn't describe: published schemas let fields be added, in tests an undescribed
 * field is a mistake.
 */
export function closedSchema<Schema extends object>(schema: Schema): Schema {
  return closed(schema) as Schema;
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return 'properties' in value ? {...inside, additionalProperties: false} : inside;
}
