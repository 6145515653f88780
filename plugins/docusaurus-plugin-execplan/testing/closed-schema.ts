import type {Schema} from '../outputs/schemas.ts';

/**
 * Makes a schema refuse what it doesn't describe: published schemas let fields be added, in tests an undescribed
 * field is a mistake.
 */
export function closedSchema(schema: Schema): Schema & {additionalProperties?: false} {
  const inside = (of: Record<string, Schema>) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, closedSchema(value)]));
  return {
    ...schema,
    ...(schema.properties && {properties: inside(schema.properties), additionalProperties: false}),
    ...(schema.items && {items: closedSchema(schema.items)}),
    ...(schema.oneOf && {oneOf: schema.oneOf.map(closedSchema)}),
  };
}
