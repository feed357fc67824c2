/** How long one way of doing a work took, in milliseconds, sorted. */
export type Times = readonly number[]

/** The value below which a share (0 to 1) of the times lies. */
export const quantile = (times: Times, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

/**
 * Runs two ways of the same work by turns in one process, so that a noisy machine is as unkind to one as to the other. The
 * first rounds warm up and are not counted.
 */
export async function byTurns(
  ways: { readonly product: (round: number) => unknown; readonly floor: (round: number) => unknown },
  { rounds, warm }: { readonly rounds: number; readonly warm: number },
): Promise<{ readonly product: Times; readonly floor: Times }> {
  const product: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds + warm; round += 1) {
    const isFirst = round % 2 === 0
    const a = await timed(isFirst ? ways.product : ways.floor, round)
    const b = await timed(isFirst ? ways.floor : ways.product, round)
    if (round < warm) continue
    product.push(isFirst ? a : b)
    floor.push(isFirst ? b : a)
  }
  const sorted = (times: number[]) => times.toSorted((x, y) => x - y)
  return { product: sorted(product), floor: sorted(floor) }
}

async function timed(work: (round: number) => unknown, round: number): Promise<number> {
  const start = performance.now()
  await work(round)
  return performance.now() - start
}
