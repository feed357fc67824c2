/** How a thank-you goes out. */
export const thankChannels = ['card', 'letter', 'call', 'email', 'gift', 'in person'] as const
export type ThankChannel = (typeof thankChannels)[number]

export const thankStatuses = ['owed', 'sent', 'waived', 'withdrawn'] as const
export type ThankStatus = (typeof thankStatuses)[number]

/** What a thank-you is for: a delivered order, or something that a person says. */
export const thankCauses = ['order', 'other'] as const
export type ThankCause = (typeof thankCauses)[number]

/** Which orders a rule is about. */
export const thankOccasions = ['every order', 'first order', 'big order', 'small order'] as const
export type ThankOccasion = (typeof thankOccasions)[number]
