import { field } from './fields'

/** What a product's columns are called in the files of other programs: English, German, French, Spanish. */
export const productImportFields = [
  field(
    'reference',
    `product id, product number, product no, product code, sku, stock code, item number, item code, id, code,
     Artikelnummer, Artikel-Nr, Art-Nr, référence, code article, código, número de artículo`,
  ),
  field(
    'name',
    `product name, product, item, item name, title, description, Artikel, Bezeichnung, Artikelbezeichnung, Produkt,
     produit, article, désignation, producto, artículo, nombre`,
  ),
  field('category', 'category name, group, product group, type, Warengruppe, Kategorie, catégorie, famille, categoría'),
  field('price', 'unit price, sale price, retail price, Preis, Verkaufspreis, Einzelpreis, VK, prix, tarif, precio'),
  field('makeDays', 'make days, days to make, lead time, production days, Fertigungstage, Herstellungstage, délai'),
  field('active', 'sold now, available, in range, aktiv, verfügbar, actif, disponible, activo'),
  field('discontinued', 'inactive, retired, archived, Auslaufartikel, eingestellt, arrêté, descatalogado'),
  field('note', 'notes, comment, remarks, Notiz, Bemerkung, remarque, nota'),
] as const

const orderNumber = field(
  'number',
  `order id, order number, order no, order, invoice no, invoice number, invoice, Bestellnummer, Auftragsnummer,
   Auftrags-Nr, Rechnungsnummer, numéro de commande, commande, facture, número de pedido, pedido, factura`,
)

const buyer = [
  field(
    'customerReference',
    `customer id, customer number, customer no, customer code, Kundennummer, Kunden-Nr, numéro client, code client,
     número de cliente`,
  ),
  field('customer', 'customer name, company, client, buyer, bill to, Kunde, Kundenname, Firma, client, cliente'),
  field('customerCountry', 'country, customer country, billing country, Land, pays, país'),
] as const

const days = [
  field(
    'orderedOn',
    `order date, ordered, ordered on, invoice date, date, created at, Bestelldatum, Auftragsdatum, Rechnungsdatum,
     Datum, date de commande, fecha de pedido, fecha`,
  ),
  field(
    'promisedOn',
    `required date, required, promised, promised date, promised day, due date, due, wanted by, delivery date,
     Liefertermin, Wunschtermin, date promise, date de livraison, fecha de entrega`,
  ),
  field('promiseKind', 'on or by, promise kind, Terminart'),
  field(
    'deliveredOn',
    `shipped date, delivered, delivered on, delivered date, fulfilled at, Geliefert am, Lieferdatum, Versanddatum,
     date d'expédition, livré le, fecha de envío, entregado`,
  ),
  field('sentOn', 'sent, sent on, sent date, dispatched, dispatch date, Versendet am, expédié le, enviado'),
  field('paidOn', 'paid, paid on, paid date, payment date, paid at, Bezahlt am, payé le, pagado'),
] as const

const way = [
  field('status', 'state, order status, Status, statut, état, estado'),
  field(
    'method',
    'delivery method, shipping method, ship via, Versandart, Lieferart, mode de livraison, modo de envío',
  ),
  field(
    'deliveryCharge',
    'freight, shipping, shipping cost, postage, delivery charge, Versandkosten, Fracht, frais de port, gastos de envío',
  ),
] as const

const recipient = [
  field('recipientName', 'ship name, ship to, shipping name, recipient, delivery name, Empfänger, destinataire'),
  field(
    'recipientLines',
    'recipient street, ship address, shipping address, delivery address, Lieferadresse, adresse de livraison',
  ),
  field('recipientCity', 'ship city, shipping city, delivery city, Lieferort'),
  field('recipientRegion', 'ship region, shipping province, ship state, delivery region'),
  field(
    'recipientPostalCode',
    'recipient postcode, ship postal code, shipping zip, ship zip, delivery postcode, Liefer-PLZ',
  ),
  field('recipientCountry', 'ship country, shipping country, delivery country, Lieferland'),
] as const

const orderNote = field('note', 'notes, comment, comments, remarks, Notiz, Bemerkung, Kommentar, remarque, nota')

const goods = [
  field(
    'productReference',
    `product id, product number, product no, product code, sku, stock code, item number, item code, Artikelnummer,
     Artikel-Nr, Art-Nr, référence, code article, número de artículo`,
  ),
  field(
    'product',
    `product name, product, item, item name, description, Artikel, Bezeichnung, Artikelbezeichnung, Produkt, produit,
     article, désignation, producto, artículo`,
  ),
  field('price', 'unit price, price each, item price, Preis, Einzelpreis, Stückpreis, prix, prix unitaire, precio'),
  field('quantity', 'qty, amount ordered, pieces, units, Menge, Anzahl, Stück, quantité, cantidad'),
] as const
const lineDiscount = field('discount', 'rebate, Rabatt, remise, descuento')

/** What an order's columns are called: a row for each order. */
export const orderImportFields = [
  orderNumber,
  ...buyer,
  ...days,
  ...way,
  field('discount', 'order discount, rebate, Rabatt, remise, descuento'),
  ...recipient,
  orderNote,
] as const

/** What the columns of orders' lines are called: a row for each line. */
export const orderLineImportFields = [orderNumber, ...goods, lineDiscount] as const

/** Orders with their lines in one file: a row for each line, with its order's columns beside it. */
export const invoiceImportFields = [
  orderNumber,
  ...buyer,
  ...days,
  ...way,
  ...goods,
  lineDiscount,
  ...recipient,
  orderNote,
] as const

/** What the columns of returns are called: a row for each line that came back. */
export const returnImportFields = [
  field(
    'number',
    `return number, return no, return id, return, credit note, credit note number, Retourennummer, Gutschrift,
     Gutschriftnummer, avoir, abono, devolución`,
  ),
  field('order', 'order id, order number, order no, invoice number, Bestellnummer, commande, pedido'),
  ...buyer,
  field('on', 'return date, returned, returned on, date, Datum, Rückgabedatum, date de retour, fecha'),
  ...goods,
  lineDiscount,
  orderNote,
] as const
