/** Every table of a shop, a file for each part of it. */
export { addresses, contacts, contactWays, customers, likes, relations, tags } from './schema/customers'
export * from './schema/journal'
export * from './schema/lists'
export * from './schema/orders'
export * from './schema/planning'
export * from './schema/shop'
export * from './schema/tasks'
