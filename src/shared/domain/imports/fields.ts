import type { ImportField } from './mapping'

/** A field and what its columns are called, parted by commas. */
export const field = <K extends string>(key: K, labels: string): ImportField & { readonly key: K } => ({
  key,
  labels: labels.split(/,\s+/),
})

/** What a customer's columns are called in the files of other programs: English, German, French, Spanish. */
export const customerImportFields = [
  field(
    'reference',
    `customer id, customer number, customer no, id, code, account, Kundennummer, Kunden-Nr, Kd-Nr, numéro client,
     code client, número de cliente, código`,
  ),
  field(
    'name',
    `company name, company, customer name, customer, business, full name, display name, Firma, Firmenname, Kunde,
     Kundenname, nom, société, entreprise, raison sociale, client, nombre, empresa, razón social, cliente`,
  ),
  field(
    'contactName',
    `contact name, contact, contact person, Ansprechpartner, Kontaktperson, Kontakt, interlocuteur,
     personne de contact, persona de contacto, contacto`,
  ),
  field('firstName', 'given name, forename, Vorname, prénom, nombre de pila'),
  field('lastName', 'surname, family name, Nachname, Familienname, nom de famille, apellido, apellidos'),
  field('kind', 'customer type, person or business, Kundenart, type de client, tipo de cliente'),
  field('trade', 'industry, sector, line of business, Branche, Gewerbe, secteur, métier, rubro'),
  field(
    'phone',
    `telephone, phone number, tel, telephone number, business phone, home phone, Telefon, Telefonnummer, téléphone,
     teléfono`,
  ),
  field('mobile', 'mobile phone, cell, cell phone, Handy, Mobil, Mobiltelefon, portable, móvil, celular'),
  field('fax', 'fax number, business fax, Telefax, télécopie'),
  field(
    'email',
    `e-mail, email address, e-mail address, mail, E-Mail-Adresse, courriel, adresse e-mail, correo,
     correo electrónico`,
  ),
  field('web', 'website, web page, url, homepage, Webseite, site web, sitio web, página web'),
  field(
    'address',
    `street, street address, address 1, address line 1, Straße, Strasse, Adresse, Anschrift, rue, dirección, calle,
     domicilio`,
  ),
  field('city', 'town, place, Ort, Stadt, Wohnort, ville, ciudad, localidad, población'),
  field('region', 'state, province, county, Bundesland, Kanton, région, département, región, provincia, estado'),
  field('postalCode', 'postcode, zip, zip code, PLZ, Postleitzahl, code postal, CP, código postal'),
  field('country', 'country name, Land, pays, país'),
  field(
    'mailings',
    `newsletter, newsletter subscription, newsletter subscriber, opt in, opted in, email opt in, consent,
     marketing consent, email consent, accepts marketing, email marketing, subscribed, mailing list, Einwilligung,
     Werbeeinwilligung, Newsletter-Anmeldung, consentement, accepte la newsletter, abonné, consentimiento, boletín`,
  ),
  field(
    'mailingsOn',
    `mailings said on, consent date, consent given on, opt in date, opted in on, newsletter since, newsletter date,
     subscribed on, subscription date, Einwilligung am, Einwilligungsdatum, Newsletter seit, date de consentement,
     fecha de consentimiento`,
  ),
  field('mailingsBy', 'mailings said by, consent by, consent way, consent given by, Einwilligung durch'),
  field(
    'noMailings',
    `no mailings, no newsletter, opt out, opted out, email opt out, do not mail, do not email, unsubscribed,
     keine Werbung, kein Newsletter, Newsletter abgemeldet, désabonné, pas de newsletter, sin publicidad`,
  ),
  field('source', 'how they came, came through, lead source, Herkunft, Quelle, origine, origen'),
  field('knownSince', 'customer since, since, first order, Kunde seit, seit, client depuis, cliente desde'),
  field('likes', 'interests, hobbies, Vorlieben, Interessen, goûts, gustos'),
  field(
    'tags',
    `tag, labels, categories, category, groups, Kategorie, Kategorien, Gruppe, Stichwörter, étiquettes, catégorie,
     etiquetas, categoría`,
  ),
  field(
    'note',
    `notes, comment, comments, remarks, Notiz, Notizen, Bemerkung, Kommentar, remarque, commentaire, nota, notas,
     observaciones, comentario`,
  ),
] as const

/** What a task's columns are called. */
export const taskImportFields = [
  field('reference', 'task id, task number, task no, id, Aufgaben-Nr, numéro de tâche, número de tarea'),
  field(
    'title',
    `task, subject, what, to do, name, Aufgabe, Titel, Betreff, tâche, titre, objet, sujet, tarea, título, asunto`,
  ),
  field('customer', 'customer name, company, client, who, Kunde, Firma, société, cliente, empresa'),
  field(
    'customerReference',
    `customer id, customer number, customer no, Kundennummer, Kunden-Nr, numéro client, número de cliente`,
  ),
  field('kind', 'type, task type, Art, Typ, genre, tipo'),
  field(
    'dueOn',
    `due, due date, due day, date, day, when, deadline, fällig, fällig am, Datum, Termin, Frist, échéance,
     date d'échéance, jour, fecha, vencimiento, fecha de vencimiento`,
  ),
  field('dueTime', 'time, due time, start time, Uhrzeit, Zeit, heure, hora'),
  field('minutes', 'duration, length, Dauer, durée, duración'),
  field('place', 'location, where, Ort, lieu, lugar'),
  field('assignee', `assigned to, owner, staff, initials, Zuständig, Kürzel, Verantwortlich, responsable, asignado a`),
  field('priority', 'importance, Priorität, Wichtigkeit, priorité, prioridad'),
  field('status', 'state, done, completed, erledigt, statut, état, estado, hecho'),
  field(
    'note',
    `notes, comment, comments, description, details, Notiz, Notizen, Bemerkung, Beschreibung, remarque, commentaire,
     nota, notas, descripción`,
  ),
] as const
