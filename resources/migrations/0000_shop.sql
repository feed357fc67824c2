CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`label` text NOT NULL,
	`lines` text NOT NULL,
	`city` text NOT NULL,
	`region` text NOT NULL,
	`postalCode` text NOT NULL,
	`country` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_customer` ON `addresses` (`customerId`,`position`);--> statement-breakpoint
CREATE INDEX `addresses_postal_code` ON `addresses` (`postalCode`);--> statement-breakpoint
CREATE INDEX `addresses_city` ON `addresses` (`city`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`step` integer NOT NULL,
	`table` text NOT NULL,
	`rowId` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`step`) REFERENCES `steps`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `changes_step` ON `changes` (`step`);--> statement-breakpoint
CREATE INDEX `changes_row` ON `changes` (`rowId`,`step`);--> statement-breakpoint
CREATE TABLE `checklist_items` (
	`id` text PRIMARY KEY NOT NULL,
	`taskId` text NOT NULL,
	`text` text NOT NULL,
	`done` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`taskId`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checklist_items_task` ON `checklist_items` (`taskId`,`position`);--> statement-breakpoint
CREATE TABLE `contact_ways` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`value` text NOT NULL,
	`match` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_ways_customer` ON `contact_ways` (`customerId`,`position`);--> statement-breakpoint
CREATE INDEX `contact_ways_match` ON `contact_ways` (`match`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`kind` text NOT NULL,
	`direction` text,
	`on` text NOT NULL,
	`at` text NOT NULL,
	`text` text NOT NULL,
	`staffId` text,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staffId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_customer` ON `contacts` (`customerId`,`on`);--> statement-breakpoint
CREATE TABLE `customers` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sortName` text NOT NULL,
	`contactName` text NOT NULL,
	`trade` text NOT NULL,
	`size` text NOT NULL,
	`source` text NOT NULL,
	`keeperId` text,
	`preferredChannel` text NOT NULL,
	`bestTime` text NOT NULL,
	`status` text NOT NULL,
	`stopContact` integer NOT NULL,
	`knownSince` text,
	`note` text NOT NULL,
	`reference` text,
	`importId` text,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`keeperId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_id_unique` ON `customers` (`id`);--> statement-breakpoint
CREATE INDEX `customers_sort` ON `customers` (`sortName`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_reference` ON `customers` (`reference`) WHERE reference is not null;--> statement-breakpoint
CREATE INDEX `customers_import` ON `customers` (`importId`) WHERE "importId" is not null;--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`fileName` text NOT NULL,
	`at` text NOT NULL,
	`added` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`rejected` integer NOT NULL,
	`undoneAt` text
);
--> statement-breakpoint
CREATE TABLE `kept` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `likes` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`text` text NOT NULL,
	`liked` integer NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `likes_customer` ON `likes` (`customerId`);--> statement-breakpoint
CREATE TABLE `relations` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`kind` text NOT NULL,
	`otherId` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`otherId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `relations_customer` ON `relations` (`customerId`);--> statement-breakpoint
CREATE INDEX `relations_other` ON `relations` (`otherId`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sheet_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`sheetId` text NOT NULL,
	`number` integer NOT NULL,
	`subject` text NOT NULL,
	`subjectId` text NOT NULL,
	`title` text NOT NULL,
	`customerName` text NOT NULL,
	FOREIGN KEY (`sheetId`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sheet_lines_number` ON `sheet_lines` (`sheetId`,`number`);--> statement-breakpoint
CREATE INDEX `sheet_lines_subject` ON `sheet_lines` (`subjectId`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`on` text NOT NULL,
	`assigneeId` text,
	`grouping` text NOT NULL,
	`paper` text NOT NULL,
	`printedAt` text NOT NULL,
	FOREIGN KEY (`assigneeId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sheets_code_unique` ON `sheets` (`code`);--> statement-breakpoint
CREATE TABLE `shop` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`timeZone` text NOT NULL,
	`country` text NOT NULL,
	`currency` text NOT NULL,
	`workingDays` text NOT NULL,
	`paper` text NOT NULL,
	`startDay` text NOT NULL,
	`sampleImportId` text
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`initials` text NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_initials_unique` ON `staff` (`initials`);--> statement-breakpoint
CREATE TABLE `steps` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`staffId` text,
	`command` text NOT NULL,
	`summary` text NOT NULL,
	`values` text NOT NULL,
	`kind` text NOT NULL,
	`target` integer,
	`undoneBy` integer,
	`schema` integer NOT NULL,
	`importId` text
);
--> statement-breakpoint
CREATE INDEX `steps_staff` ON `steps` (`staffId`,`kind`,`seq`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text NOT NULL,
	`tag` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_customer` ON `tags` (`customerId`,`tag`);--> statement-breakpoint
CREATE INDEX `tags_tag` ON `tags` (`tag`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`customerId` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`dueOn` text,
	`dueTime` text,
	`minutes` integer,
	`place` text NOT NULL,
	`assigneeId` text,
	`priority` text NOT NULL,
	`status` text NOT NULL,
	`settledOn` text,
	`reference` text,
	`importId` text,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigneeId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_id_unique` ON `tasks` (`id`);--> statement-breakpoint
CREATE INDEX `tasks_due` ON `tasks` (`status`,`dueOn`,`dueTime`);--> statement-breakpoint
CREATE INDEX `tasks_settled` ON `tasks` (`settledOn`,`status`);--> statement-breakpoint
CREATE INDEX `tasks_customer` ON `tasks` (`customerId`,`status`,`dueOn`);--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_reference` ON `tasks` (`reference`) WHERE reference is not null;--> statement-breakpoint
CREATE INDEX `tasks_import` ON `tasks` (`importId`) WHERE "importId" is not null;