import fc from 'fast-check';
import { z } from 'zod';

/** Any text, also halves of surrogate pairs and control characters. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

const anyNumber = ({ format }: z.ZodNumber): fc.Arbitrary<number> =>
  format === 'safeint' ? fc.maxSafeNat() : fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });

/** Values of a zod schema, for the kinds of schema that stored shapes are made of. */
export function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, arbitraryOf(field)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: requiredFields(schema) });
  }
  if (schema instanceof z.ZodExactOptional) return arbitraryOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element), { maxLength: 4 });
  if (schema instanceof z.ZodNullable) return fc.option(arbitraryOf(schema.unwrap()), { nil: null });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodString) return anyText;
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return anyNumber(schema);
  throw new Error(
    `No values are known for a schema of type ${schema instanceof z.ZodType ? schema.def.type : typeof schema}.`,
  );
}

/** Names of the fields that a value of the schema must have. */
export function requiredFields({ shape }: { readonly shape: object }): string[] {
  return Object.entries(shape).flatMap(([name, field]) => (field instanceof z.ZodExactOptional ? [] : [name]));
}
