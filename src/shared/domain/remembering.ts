/** A customer's recurring days. */
export const occasionKinds = ['birthday', 'anniversary', 'name day', 'holiday', 'other'] as const
export type OccasionKind = (typeof occasionKinds)[number]

/** From a thought to a thing received; dropped at any time before it is given. */
export const giftStatuses = ['idea', 'planned', 'bought', 'given', 'dropped'] as const
export type GiftStatus = (typeof giftStatuses)[number]

/** How a gift was received; empty while nobody knows. */
export const reactions = ['', 'loved', 'liked', 'indifferent', 'disliked'] as const
export type Reaction = (typeof reactions)[number]

/** Whose a budget for gifts is: the whole shop's, each customer's, or one customer's. */
export const budgetsOf = ['shop', 'each customer', 'customer'] as const
export type BudgetOf = (typeof budgetsOf)[number]
