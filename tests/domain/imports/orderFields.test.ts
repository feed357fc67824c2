import { expect, test } from 'vitest'
import { guessMapping, type ImportField } from '../../../src/shared/domain/imports/mapping'
import {
  invoiceImportFields,
  orderImportFields,
  orderLineImportFields,
  productImportFields,
  returnImportFields,
} from '../../../src/shared/domain/imports/orderFields'

/** The headings that a field was found for, with the field; the others are left aside. */
function mapped(headers: string, fields: readonly ImportField[]): Readonly<Record<string, string>> {
  const names = headers.split(',')
  return Object.fromEntries(Object.entries(guessMapping(names, fields)).map(([key, column]) => [names[column], key]))
}

test('Northwind’s products, orders and lines, with ShippedDate as delivered', () => {
  const products = 'ProductID,ProductName,QuantityPerUnit,UnitPrice,CategoryName,Discontinued'
  expect(mapped(products, productImportFields)).toEqual({
    ProductID: 'reference',
    ProductName: 'name',
    UnitPrice: 'price',
    CategoryName: 'category',
    Discontinued: 'discontinued',
  })
  const orders =
    'OrderID,CustomerID,OrderDate,RequiredDate,ShippedDate,Freight,ShipName,ShipAddress,ShipCity,ShipRegion,ShipPostalCode,ShipCountry'
  expect(mapped(orders, orderImportFields)).toEqual({
    OrderID: 'number',
    CustomerID: 'customerReference',
    OrderDate: 'orderedOn',
    RequiredDate: 'promisedOn',
    ShippedDate: 'deliveredOn',
    Freight: 'deliveryCharge',
    ShipName: 'recipientName',
    ShipAddress: 'recipientLines',
    ShipCity: 'recipientCity',
    ShipRegion: 'recipientRegion',
    ShipPostalCode: 'recipientPostalCode',
    ShipCountry: 'recipientCountry',
  })
  expect(mapped('OrderID,ProductName,UnitPrice,Quantity,Discount', orderLineImportFields)).toEqual({
    OrderID: 'number',
    ProductName: 'product',
    UnitPrice: 'price',
    Quantity: 'quantity',
    Discount: 'discount',
  })
})

test('the retail year’s invoices', () => {
  const headers = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
  expect(mapped(headers, invoiceImportFields)).toEqual({
    InvoiceNo: 'number',
    StockCode: 'productReference',
    Description: 'product',
    Quantity: 'quantity',
    InvoiceDate: 'orderedOn',
    UnitPrice: 'price',
    CustomerID: 'customerReference',
    Country: 'customerCountry',
  })
})

test('in other languages', () => {
  expect(
    mapped('Auftragsnummer,Kundennummer,Bestelldatum,Liefertermin,Geliefert am,Versandkosten', orderImportFields),
  ).toEqual({
    Auftragsnummer: 'number',
    Kundennummer: 'customerReference',
    Bestelldatum: 'orderedOn',
    Liefertermin: 'promisedOn',
    'Geliefert am': 'deliveredOn',
    Versandkosten: 'deliveryCharge',
  })
  expect(mapped('Gutschrift,Bestellnummer,Datum,Artikel,Einzelpreis,Menge', returnImportFields)).toEqual({
    Gutschrift: 'number',
    Bestellnummer: 'order',
    Datum: 'on',
    Artikel: 'product',
    Einzelpreis: 'price',
    Menge: 'quantity',
  })
})
