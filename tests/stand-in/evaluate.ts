import type { Session } from './cdp.ts'
import { codec, decode } from './codec.ts'

type Remote = { type: string; value?: unknown; unserializableValue?: string; objectId?: string }
type Evaluated = { result: Remote; exceptionDetails?: { text: string; exception?: { description?: string } } }

/** Runs code in the page's own world and answers its value, a promise's too, as a structured clone. */
export async function evaluate(session: Session, code: string, userGesture: boolean): Promise<unknown> {
  const { result, exceptionDetails } = await session.send<Evaluated>('Runtime.evaluate', {
    expression: code,
    awaitPromise: true,
    userGesture,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  if (!result.objectId) return primitive(result)
  const encoded = await session.send<Evaluated>('Runtime.callFunctionOn', {
    objectId: result.objectId,
    functionDeclaration: `function () { return (${codec.toString()})().encode(structuredClone(this)) }`,
    returnByValue: true,
  })
  if (encoded.exceptionDetails) throw new Error('An object could not be cloned.')
  return decode(encoded.result.value as string)
}

function primitive({ value, unserializableValue }: Remote): unknown {
  if (unserializableValue === undefined) return value
  return unserializableValue.endsWith('n') ? BigInt(unserializableValue.slice(0, -1)) : Number(unserializableValue)
}
