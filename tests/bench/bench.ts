import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Size, sizes } from './making'
import { byTurns, quantile } from './measure'
import { type BenchShop, openBenchShop } from './openings'
import type { Work } from './work'
import { works } from './works'

/** `npm run bench -- [--sizes=S,M,L] [--only=words] [--json=file]`: figures, never assertions in the test run. */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
})
const WARM = 3
/** A row holds within its ratio, or no more than this above the floor, in milliseconds. */
const SLACK_MS = 0.5

type Result = {
  readonly name: string
  readonly size: Size
  readonly ratio: number
  readonly target: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly floor: number
  readonly perRow: number
  readonly holds: boolean
}

async function measured(work: Work, shop: BenchShop): Promise<Result> {
  const ways = await work.prepare(shop)
  try {
    await ways.same()
    const { product, floor } = await byTurns(ways, { rounds: work.rounds, warm: work.warm ?? WARM })
    const [p50, p99, base] = [quantile(product, 0.5), quantile(product, 0.99), quantile(floor, 0.5)]
    const ratio = p50 / base
    const isPrompt = work.p99 === undefined || shop.size !== 'L' || p99 <= work.p99
    const holds = isPrompt && (ratio <= work.target || p50 - base <= SLACK_MS)
    const perRow = p50 / Math.max(1, ways.rows ?? 1)
    return { name: work.name, size: shop.size, ratio, target: work.target, p50, p99, floor: base, perRow, holds }
  } finally {
    ways.done?.()
  }
}

const number = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0))
const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(46) : cell.padStart(9))).join(' ')

/** Growth from S to M against what is promised of it; small times are forgiven as for the floor. */
function growths(results: readonly Result[]): readonly string[] {
  return works.flatMap(({ name, growth }) => {
    const [small, middle] = (['S', 'M'] as const).map((size) =>
      results.find((row) => row.name === name && row.size === size),
    )
    if (growth === undefined || !small || !middle) return []
    const grown = middle.perRow / small.perRow
    const holds = grown <= growth || middle.p50 - small.p50 <= SLACK_MS
    return [line([`${name}: growth S → M`, '', number(grown), number(growth), '', '', holds ? 'holds' : 'MISSES'])]
  })
}

const wanted = values.sizes.split(',').filter((size): size is Size => size in sizes)
const chosen = works.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()))
const results: Result[] = []
const shops: BenchShop[] = []
for (const size of wanted) shops.push(await openBenchShop(size))
console.log(line(['work', 'size', 'ratio', 'target', 'p50 ms', 'p99 ms', '']))
for (const work of chosen) {
  for (const shop of shops.filter(({ size }) => work.sizes?.includes(size) ?? true)) {
    const result = await measured(work, shop)
    results.push(result)
    const { ratio, target, p50, p99 } = result
    console.log(
      line([
        work.name,
        shop.size,
        number(ratio),
        number(target),
        number(p50),
        number(p99),
        result.holds ? 'holds' : 'MISSES',
      ]),
    )
  }
}
for (const row of growths(results)) console.log(row)
for (const shop of shops) shop.close()
if (values.json) {
  const rows = results.map(({ name, size, ratio, target, p50, p99, holds }) => ({
    name,
    size,
    ratio,
    target,
    p50,
    p99,
    holds,
  }))
  writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
}
const missed = results.filter(({ holds }) => !holds).length
console.log(`\n${results.length - missed} rows hold, ${missed} miss`)
