import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SealKey } from '../../../shared/backupFiles'
import { AppError } from '../../../shared/errors'

/**
 * A backup sealed with a passphrase. The file, byte by byte:
 *
 * | bytes | what |
 * |---|---|
 * | 8 | `RGLSEAL1` |
 * | 1 | scrypt's N as a power of two (17: 128 MB and about half a second for each guess) |
 * | 1, 1 | scrypt's r (8) and p (1) |
 * | 16 | scrypt's salt |
 * | 16 | the check: the first bytes of HMAC-SHA-256, by the key, of `RGLSEAL1 check`. It tells a wrong passphrase from a damaged file |
 * | 12 | AES-GCM's nonce, new by chance with each file |
 * | n | the store's file, encrypted with AES-256-GCM under the 32 bytes that scrypt makes of the passphrase (UTF-8, NFKC) |
 * | 16 | GCM's tag, over all of that and, as additional data, the 55 bytes before it |
 *
 * A change of any byte is found by the tag.
 */
const MAGIC = Buffer.from('RGLSEAL1', 'latin1')
const SCRYPT = { log2N: 17, r: 8, p: 1 } as const
const HEAD = 55
const TAG = 16

/** Makes of a passphrase what seals and opens backups. `salt` is that of the file to open; a new one where left out. */
export function sealKeyOf(passphrase: string, salt: Buffer = randomBytes(16)): Promise<SealKey> {
  const { log2N, r, p } = SCRYPT
  const { promise, resolve, reject } = Promise.withResolvers<SealKey>()
  const options = { N: 2 ** log2N, r, p, maxmem: 2 ** (log2N + 11) }
  scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => {
    if (error) reject(error)
    else resolve({ salt: salt.toString('base64'), key: key.toString('base64') })
  })
  return promise
}

const checkOf = (key: Buffer): Buffer => createHmac('sha256', key).update('RGLSEAL1 check').digest().subarray(0, 16)

/** Seals a file into another. The plain one stays as it is. */
export async function seal(plain: string, sealed: string, { salt, key: text }: SealKey): Promise<void> {
  const key = Buffer.from(text, 'base64')
  const nonce = randomBytes(12)
  const { log2N, r, p } = SCRYPT
  const head = Buffer.concat([MAGIC, Buffer.from([log2N, r, p]), Buffer.from(salt, 'base64'), checkOf(key), nonce])
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(head)
  const out = createWriteStream(sealed, { mode: 0o600 })
  async function* pieces() {
    yield head
    for await (const piece of createReadStream(plain, { highWaterMark: 1 << 20 })) yield cipher.update(piece as Buffer)
    yield cipher.final()
    yield cipher.getAuthTag()
  }
  await pipeline(pieces, out)
}

/** Whether a file begins as a sealed backup does. */
export function isSealed(path: string): boolean {
  return headOf(path).subarray(0, 8).equals(MAGIC)
}

function headOf(path: string): Buffer {
  const head = Buffer.alloc(HEAD)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head, 0, HEAD, 0))
  } finally {
    closeSync(file)
  }
}

const damaged = () =>
  new AppError('backup.damaged', 'This backup was changed or cut short since it was made. Choose another one.')

/** The key for a sealed file by its passphrase. Throws `backup.passphrase` where it is not the right one. */
export async function keyFor(path: string, passphrase: string): Promise<SealKey> {
  const head = headOf(path)
  const { log2N, r, p } = SCRYPT
  if (head.length < HEAD || !head.subarray(8, 11).equals(Buffer.from([log2N, r, p]))) throw damaged()
  const found = await sealKeyOf(passphrase, Buffer.from(head.subarray(11, 27)))
  if (!fits(head, found)) {
    throw new AppError(
      'backup.passphrase',
      'This is not the passphrase that the backup was made with. Nothing was changed. Look at capital letters and spaces.',
    )
  }
  return found
}

const fits = (head: Buffer, { key }: SealKey): boolean =>
  timingSafeEqual(checkOf(Buffer.from(key, 'base64')), head.subarray(27, 43))

const nowhere = (): Writable => new Writable({ write: (_piece, _encoding, done) => done() })

/** Opens a sealed file into a plain one, or nowhere to only check it, and answers the plain one's SHA-256. Throws `backup.damaged`; then remove what stands at `plain`. */
export async function unseal(sealed: string, plain: string | null, { key: text }: SealKey): Promise<string> {
  const head = headOf(sealed)
  const size = statSync(sealed).size
  if (size < HEAD + TAG) throw damaged()
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(text, 'base64'), head.subarray(43, HEAD)).setAAD(head)
  const hash = createHash('sha256')
  async function* pieces() {
    const end = size - TAG - 1
    if (end >= HEAD) {
      for await (const piece of createReadStream(sealed, { start: HEAD, end, highWaterMark: 1 << 20 })) {
        const opened = decipher.update(piece as Buffer)
        hash.update(opened)
        yield opened
      }
    }
    for await (const tag of createReadStream(sealed, { start: size - TAG })) decipher.setAuthTag(tag as Buffer)
    try {
      yield decipher.final()
    } catch {
      throw damaged()
    }
  }
  const out = plain === null ? nowhere() : createWriteStream(plain, { mode: 0o600 })
  await pipeline(pieces, out)
  return hash.digest('hex')
}
