import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/main/store/connection'
import { migrate, migrations, versionOf } from '../../src/main/store/migrate'
import { storePath } from '../../src/main/store/place'
import { aCustomer, aTask } from '../support/factories'
import { aShop } from '../support/shop'

async function aStoreWithOneTask(): Promise<string> {
  const shop = await aShop()
  const { id } = await shop.ask('customers', 'add', aCustomer())
  await shop.ask('tasks', 'add', aTask({ customerId: id }))
  shop.close()
  return storePath(shop.folder)
}

const tasksIn = (path: string): unknown => {
  const store = new Database(path, { readonly: true })
  const count = store.prepare('select count(*) from tasks').pluck().get()
  store.close()
  return count
}

describe('Migrating', () => {
  it('keeps child rows when a table is rebuilt', async () => {
    const path = await aStoreWithOneTask()
    const rebuild = `create table new_customers as select * from customers;
      --> statement-breakpoint
      drop table customers;
      --> statement-breakpoint
      alter table new_customers rename to customers;
      --> statement-breakpoint
      create unique index customers_id on customers (id);`
    const store = connect(path, 'write')
    migrate(store.raw, [...migrations, rebuild])
    expect(versionOf(store.raw)).toBe(migrations.length + 1)
    store.close()
    expect(tasksIn(path)).toBe(1)
  })

  it.each([
    ['loses rows', 'delete from tasks'],
    ['leaves orphans', 'delete from customers'],
    ['fails half-way', 'create table half (a); --> statement-breakpoint\nselect * from nowhere'],
  ])('changes nothing where a migration %s', async (_words, bad) => {
    const path = await aStoreWithOneTask()
    const store = connect(path, 'write')
    expect(() => migrate(store.raw, [...migrations, bad])).toThrow()
    expect(versionOf(store.raw)).toBe(migrations.length)
    expect(store.raw.db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(store.raw.db.prepare(`select count(*) from sqlite_schema where name = 'half'`).pluck().get()).toBe(0)
    store.close()
    expect(tasksIn(path)).toBe(1)
  })
})
