import type { Day } from './day'
import { moveOrder, type OrderMethod, type OrderStatus } from './orders'
import type { Plan } from './schedule'
import type { TaskStatus } from './tasks'

/** The tasks of an order: begin making it, send it off, bring it or see that it arrived. */
export const stepKinds = ['make', 'send', 'deliver'] as const
export type StepKind = (typeof stepKinds)[number]

/** What a step's task is called: "Make order 1066"; what is in it stands beside it wherever it is shown. */
export function stepTitle(
  kind: StepKind,
  { number, method }: { readonly number: string; readonly method: OrderMethod },
) {
  if (kind === 'make') return `Make order ${number}`
  if (kind === 'send') return `Send order ${number}`
  const words = {
    deliver: `Deliver order ${number}`,
    'pick up': `Hand over order ${number}`,
    post: `See that order ${number} arrived`,
  }
  return words[method]
}

/** A step as it should be. */
export type Step = { readonly kind: StepKind; readonly dueOn: Day }
/** A step as it stands among the tasks. */
export type StandingStep = Step & { readonly id: string; readonly status: TaskStatus }

export type StepChanges = {
  readonly move: readonly { readonly id: string; readonly dueOn: Day }[]
  readonly add: readonly Step[]
  /** To be removed, not dropped, so that they are added again should the order need them again. */
  readonly remove: readonly string[]
}

/**
 * The steps of a planned order: making only where it takes days, sending only by post, and always the delivery. None is
 * due before `notBefore`, the day on which the order was taken: a promise given in spite of a refusal is begun at once
 * rather than late from the first moment.
 */
export function stepsOf(
  plan: Plan,
  { makeDays, method }: { readonly makeDays: number; readonly method: OrderMethod },
  notBefore: Day,
): readonly Step[] {
  const due: readonly (Step & { readonly isNeeded: boolean })[] = [
    { kind: 'make', dueOn: plan.startBy, isNeeded: makeDays > 0 },
    { kind: 'send', dueOn: plan.sendBy, isNeeded: method === 'post' },
    { kind: 'deliver', dueOn: plan.arriveOn, isNeeded: true },
  ]
  return due
    .filter(({ isNeeded }) => isNeeded)
    .map(({ kind, dueOn }) => ({ kind, dueOn: dueOn < notBefore ? notBefore : dueOn }))
}

/**
 * What must change so that the open steps stand as `wanted`, after a promise moved, a closure came or the method
 * changed. Done ones and those dropped by hand stay as they are. With nothing wanted (no promise) the open ones go.
 */
export function stepChanges(standing: readonly StandingStep[], wanted: readonly Step[]): StepChanges {
  const open = standing.filter((step) => step.status === 'open')
  const wantedOf = (kind: StepKind): Step | undefined => wanted.find((step) => step.kind === kind)
  return {
    move: open.flatMap(({ id, kind, dueOn }) => {
      const to = wantedOf(kind)
      return to === undefined || to.dueOn === dueOn ? [] : [{ id, dueOn: to.dueOn }]
    }),
    add: wanted.filter(({ kind }) => !standing.some((step) => step.kind === kind)),
    remove: open.filter(({ kind }) => wantedOf(kind) === undefined).map(({ id }) => id),
  }
}

// How far an order is; a step is done from its status on.
const rank = { taken: 0, making: 1, ready: 2, sent: 3, delivered: 4 } as const
const doneFrom = { make: 'making', send: 'sent', deliver: 'delivered' } as const

/**
 * A step's status after its order moved. Forward finishes the open steps that the order has passed; back, or taken up
 * again, opens those it has not; cancelling drops the open ones.
 */
export function stepAfter(step: Pick<StandingStep, 'kind' | 'status'>, from: OrderStatus, to: OrderStatus): TaskStatus {
  if (to === 'cancelled') return step.status === 'open' ? 'dropped' : step.status
  const isPassed = rank[to] >= rank[doneFrom[step.kind]]
  if (isPassed) return step.status === 'open' ? 'done' : step.status
  const isBack = from === 'cancelled' || rank[to] < rank[from]
  return isBack ? 'open' : step.status
}

/**
 * An order's status after one of its steps was ticked or opened again: what is begun is being made, what was sent is
 * sent, what was delivered is delivered; opened again, the order goes back to before. Null when the order may not move
 * there, such as a delivered one whose making is opened again.
 */
export function statusAfterStep(
  order: { readonly status: OrderStatus; readonly method: OrderMethod },
  kind: StepKind,
  became: 'open' | 'done',
): OrderStatus | null {
  const { status, method } = order
  if (status === 'cancelled') return null
  const isPassed = rank[status] >= rank[doneFrom[kind]]
  if (isPassed === (became === 'done')) return status
  const before = { make: 'taken', send: 'ready', deliver: method === 'post' ? 'sent' : 'ready' } as const
  const to = became === 'done' ? doneFrom[kind] : before[kind]
  return moveOrder(status, to, method).ok ? to : null
}
