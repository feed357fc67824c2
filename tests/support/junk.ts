import * as fc from 'fast-check'
import { z } from 'zod'

const strings = fc.constantFrom(
  '',
  ' ',
  '\u0000\u0007\u001b',
  '\u202eevil\u2066',
  'مكتبة الميناء',
  '🕯️👩‍👩‍👧',
  '\ud800',
  `'; drop table customers; --`,
  '"*" OR NEAR(',
  '%_\\',
  '__proto__',
  'constructor',
  'null',
  '0026-06-31',
  '=1+1',
  '../../etc/passwd',
  'x'.repeat(10_001),
  'é'.repeat(100_000),
)
const numbers = fc.constantFrom(
  -1,
  -0,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  2 ** 53,
  -(2 ** 63),
  1e-320,
)

const deep = (levels: number): unknown => {
  let value: unknown = []
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

/** Anything that a broken or hostile page could send. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  strings,
  numbers,
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    [],
    {},
    [[]],
    deep(11),
    deep(500),
    JSON.parse('{"__proto__":{"id":"x"},"id":1}'),
    { constructor: { prototype: { id: 1 } }, toString: 1 },
    Object.create(null),
    Array.from({ length: 2000 }, () => null),
  ),
  fc.anything({ withNullPrototype: true, maxDepth: 4 }),
)

const defOf = (schema: z.core.$ZodType) => (schema as z.core.$ZodTypes)._zod.def

/** Words of the shop, so that some of what is sent is understood, and goes further than the first check. */
export type Vocabulary = readonly string[]

/**
 * Inputs that are nearly what a schema asks for: each part is as it should be, or now and then junk; objects have now and
 * then a key too many or too few.
 */
export function nearly(schema: z.core.$ZodType, vocabulary: Vocabulary): fc.Arbitrary<unknown> {
  const right = rightly(schema, vocabulary)
  return fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: junk })
}

function rightly(schema: z.core.$ZodType, vocabulary: Vocabulary): fc.Arbitrary<unknown> {
  const inner = (part: z.core.$ZodType) => nearly(part, vocabulary)
  const known = defOf(schema)
  switch (known.type) {
    case 'object':
      return objects(known.shape, inner)
    case 'array':
      return fc.array(inner(known.element), { maxLength: 4 })
    case 'string':
      return fc.oneof({ weight: 30, arbitrary: understood(schema, vocabulary) }, { weight: 1, arbitrary: strings })
    case 'number':
      return fc.oneof({ weight: 30, arbitrary: understood(schema, whole) }, { weight: 1, arbitrary: numbers })
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom<unknown>(...Object.values(known.entries))
    case 'literal':
      return fc.constantFrom<unknown>(...known.values)
    case 'optional':
      return fc.oneof(inner(known.innerType), fc.constant(undefined))
    case 'nullable':
      return fc.oneof(inner(known.innerType), fc.constant(null))
    case 'union':
      return fc.oneof(...known.options.map(inner))
    case 'record':
      return fc.dictionary(fc.oneof(strings, fc.constantFrom(...vocabulary)), inner(known.valueType), { maxKeys: 4 })
    case 'pipe':
      return vocabulary.some((word) => z.safeParse(schema, word).success)
        ? fc.oneof({ weight: 30, arbitrary: understood(schema, vocabulary) }, { weight: 1, arbitrary: strings })
        : inner(known.in)
    case 'null':
      return fc.constant(null)
    default:
      return junk
  }
}

const whole = [...Array.from({ length: 21 }, (_, at) => at), 60, 100, 130]

/** Those of the words that the schema takes, or all where it takes none. */
function understood<T>(schema: z.core.$ZodType, words: readonly T[]): fc.Arbitrary<T> {
  const right = words.filter((word) => z.safeParse(schema, word).success)
  return fc.constantFrom(...(right.length > 0 ? right : words))
}

function objects(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  inner: (part: z.core.$ZodType) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, inner(part)]))
  const right = fc.record(parts)
  const tooFew = fc.record(parts, { requiredKeys: [] })
  const tooMany = right.map((value) => ({ ...value, surprise: 1 }))
  return fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: tooFew }, { weight: 1, arbitrary: tooMany })
}

/** Every object schema within a schema, with its path. */
export function objectsIn(schema: z.core.$ZodType, path = ''): readonly { path: string; isStrict: boolean }[] {
  const known = defOf(schema)
  switch (known.type) {
    case 'object':
      return [
        { path, isStrict: known.catchall?._zod.def.type === 'never' },
        ...Object.entries(known.shape).flatMap(([key, part]) => objectsIn(part, `${path}.${key}`)),
      ]
    case 'array':
      return objectsIn(known.element, `${path}[]`)
    case 'optional':
    case 'nullable':
      return objectsIn(known.innerType, path)
    case 'union':
      return known.options.flatMap((option) => objectsIn(option, path))
    case 'record':
      return objectsIn(known.valueType, `${path}{}`)
    case 'pipe':
      return objectsIn(known.in, path)
    default:
      return []
  }
}
