import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { customerImportFields, taskImportFields } from '../../../src/shared/domain/imports/fields'
import { fingerprint, guessMapping, type ImportField } from '../../../src/shared/domain/imports/mapping'

/** The mapping as pairs of field and heading, in the order of the columns. */
function mapped(headers: readonly string[], fields: readonly ImportField[]) {
  return Object.entries(guessMapping(headers, fields))
    .toSorted(([, a], [, b]) => a - b)
    .map(([key, column]) => `${headers[column]} → ${key}`)
}

test('Northwind’s customers', () => {
  const headers =
    'CustomerID,CompanyName,ContactName,ContactTitle,Address,City,Region,PostalCode,Country,Phone,Fax'.split(',')
  expect(mapped(headers, customerImportFields)).toEqual([
    'CustomerID → reference',
    'CompanyName → name',
    'ContactName → contactName',
    'Address → address',
    'City → city',
    'Region → region',
    'PostalCode → postalCode',
    'Country → country',
    'Phone → phone',
    'Fax → fax',
  ])
})

test.each([
  [
    'Kunden-Nr.;Firma;Ansprechpartner;Straße;PLZ;Ort;Telefon;E-Mail',
    'reference name contactName address postalCode city phone email',
  ],
  [
    'Code client;Société;Rue;Code postal;Ville;Pays;Téléphone;Portable;Remarque',
    'reference name address postalCode city country phone mobile note',
  ],
  [
    'Nombre;Dirección;Código postal;Ciudad;País;Teléfono;Correo electrónico',
    'name address postalCode city country phone email',
  ],
  ['customer_name;STREET ADDRESS;zip-code;Home Phone;Tags', 'name address postalCode phone tags'],
])('%s', (headers, keys) => {
  const split = headers.split(';')
  expect(mapped(split, customerImportFields)).toEqual(keys.split(' ').map((key, column) => `${split[column]} → ${key}`))
})

test.each([
  [
    'Task;Customer;Type;Due date;Time;Assigned to;Priority;Notes',
    'title customer kind dueOn dueTime assignee priority note',
  ],
  ['Aufgabe;Kunde;Fällig am;Uhrzeit;Dauer;Ort;Erledigt', 'title customer dueOn dueTime minutes place status'],
])('tasks: %s', (headers, keys) => {
  const split = headers.split(';')
  expect(mapped(split, taskImportFields)).toEqual(keys.split(' ').map((key, column) => `${split[column]} → ${key}`))
})

test('a heading that contains a label is second to one that is it', () => {
  expect(mapped(['Phone number (old)', 'Phone'], customerImportFields)).toEqual(['Phone → phone'])
  expect(mapped(['myFaxNumber'], customerImportFields)).toEqual(['myFaxNumber → fax'])
  expect(mapped(['Customer phone no.', 'Colour'], customerImportFields)).toEqual(['Customer phone no. → phone'])
})

test('of two equal headings the left one is taken', () => {
  expect(guessMapping(['Phone', 'Phone'], customerImportFields)).toEqual({ phone: 0 })
})

test('headings that say nothing map to nothing', () => {
  expect(guessMapping(['', '…', 'Colour of the door'], customerImportFields)).toEqual({})
  expect(guessMapping([], customerImportFields)).toEqual({})
})

test('any headings give each field and each column at most once', () => {
  const heading = fc.constantFrom('Phone', 'Name', 'customer name', 'E-Mail', 'x', '', 'Phone phone', 'contact name')
  fc.assert(
    fc.property(fc.array(heading), (headers) => {
      const columns = Object.values(guessMapping(headers, customerImportFields))
      expect(new Set(columns).size).toBe(columns.length)
      expect(columns.every((column) => column >= 0 && column < headers.length)).toBe(true)
    }),
  )
})

test('no label stands for two fields', () => {
  for (const fields of [customerImportFields, taskImportFields] as readonly (readonly ImportField[])[]) {
    const labels = fields.flatMap((field) => field.labels.map((label) => label.toLowerCase()))
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
  }
})

test('a file is known again by its columns in their order', () => {
  expect(fingerprint(['Name', 'Straße '])).toBe(fingerprint(['NAME', 'strasse']))
  expect(fingerprint(['a', 'b'])).not.toBe(fingerprint(['b', 'a']))
  expect(fingerprint(['a,b'])).not.toBe(fingerprint(['a', 'b']))
  expect(fingerprint(['a","b'])).not.toBe(fingerprint(['a', 'b']))
})
