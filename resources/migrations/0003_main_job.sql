CREATE TABLE `gift_budgets` (
	`id` text PRIMARY KEY NOT NULL,
	`of` text NOT NULL,
	`customerId` text,
	`year` integer,
	`amount` integer NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gift_budgets_customer` ON `gift_budgets` (`customerId`,`year`);--> statement-breakpoint
CREATE TABLE `gifts` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`customerId` text NOT NULL,
	`what` text NOT NULL,
	`whatKey` text NOT NULL,
	`productId` text,
	`status` text NOT NULL,
	`cost` integer,
	`why` text NOT NULL,
	`occasionId` text,
	`orderId` text,
	`on` text,
	`reaction` text NOT NULL,
	`said` text NOT NULL,
	`note` text NOT NULL,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`productId`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occasionId`) REFERENCES `occasions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gifts_id_unique` ON `gifts` (`id`);--> statement-breakpoint
CREATE INDEX `gifts_customer` ON `gifts` (`customerId`,`status`,`on`);--> statement-breakpoint
CREATE INDEX `gifts_on` ON `gifts` (`status`,`on`,`cost`);--> statement-breakpoint
CREATE INDEX `gifts_what` ON `gifts` (`whatKey`,`status`);--> statement-breakpoint
CREATE INDEX `gifts_occasion` ON `gifts` (`occasionId`) WHERE "occasionId" is not null;--> statement-breakpoint
CREATE INDEX `gifts_order` ON `gifts` (`orderId`) WHERE "orderId" is not null;--> statement-breakpoint
CREATE INDEX `gifts_product` ON `gifts` (`productId`) WHERE "productId" is not null;--> statement-breakpoint
CREATE TABLE `occasion_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`occasionId` text NOT NULL,
	`year` integer NOT NULL,
	`notedOn` text NOT NULL,
	FOREIGN KEY (`occasionId`) REFERENCES `occasions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occasion_notes_year` ON `occasion_notes` (`occasionId`,`year`);--> statement-breakpoint
CREATE TABLE `occasions` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`customerId` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`month` integer NOT NULL,
	`dayOfMonth` integer,
	`year` integer,
	`leadDays` integer NOT NULL,
	`note` text NOT NULL,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occasions_id_unique` ON `occasions` (`id`);--> statement-breakpoint
CREATE INDEX `occasions_customer` ON `occasions` (`customerId`);--> statement-breakpoint
CREATE INDEX `occasions_day` ON `occasions` (`month`,`dayOfMonth`);--> statement-breakpoint
CREATE TABLE `recurrences` (
	`id` text PRIMARY KEY NOT NULL,
	`customerId` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`dueTime` text,
	`minutes` integer,
	`place` text NOT NULL,
	`assigneeId` text,
	`priority` text NOT NULL,
	`remindMinutes` integer,
	`checklist` text NOT NULL,
	`rule` text NOT NULL,
	`ifClosed` text NOT NULL,
	`startsOn` text NOT NULL,
	`until` text,
	`active` integer NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigneeId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`dueAt` text NOT NULL,
	`shownAt` text NOT NULL,
	`sleepsUntil` text,
	`dismissedAt` text
);
--> statement-breakpoint
CREATE INDEX `reminders_shown` ON `reminders` (`shownAt`);--> statement-breakpoint
CREATE TABLE `thank_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`on` text NOT NULL,
	`threshold` integer,
	`channel` text NOT NULL,
	`days` integer NOT NULL,
	`accessory` text NOT NULL,
	`active` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `thanks` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`customerId` text NOT NULL,
	`cause` text NOT NULL,
	`orderId` text,
	`ruleId` text,
	`title` text NOT NULL,
	`channel` text NOT NULL,
	`accessory` text NOT NULL,
	`owedSince` text NOT NULL,
	`dueOn` text NOT NULL,
	`status` text NOT NULL,
	`settledOn` text,
	`note` text NOT NULL,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ruleId`) REFERENCES `thank_rules`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `thanks_id_unique` ON `thanks` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `thanks_order` ON `thanks` (`orderId`) WHERE "orderId" is not null;--> statement-breakpoint
CREATE INDEX `thanks_due` ON `thanks` (`status`,`dueOn`);--> statement-breakpoint
CREATE INDEX `thanks_settled` ON `thanks` (`status`,`settledOn`,`owedSince`);--> statement-breakpoint
CREATE INDEX `thanks_customer` ON `thanks` (`customerId`,`status`,`dueOn`);--> statement-breakpoint
CREATE TABLE `__new_contacts` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
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
INSERT INTO `__new_contacts`("id", "customerId", "kind", "direction", "on", "at", "text", "staffId") SELECT "id", "customerId", "kind", "direction", "on", "at", "text", "staffId" FROM `contacts` ORDER BY "at", "id";--> statement-breakpoint
DROP TABLE `contacts`;--> statement-breakpoint
ALTER TABLE `__new_contacts` RENAME TO `contacts`;--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_id_unique` ON `contacts` (`id`);--> statement-breakpoint
CREATE INDEX `contacts_customer` ON `contacts` (`customerId`,`on`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `remindMinutes` integer;--> statement-breakpoint
ALTER TABLE `tasks` ADD `recurrenceId` text REFERENCES recurrences(id);--> statement-breakpoint
ALTER TABLE `tasks` ADD `slot` text;--> statement-breakpoint
CREATE INDEX `tasks_recurrence` ON `tasks` (`recurrenceId`,`status`) WHERE "recurrenceId" is not null;--> statement-breakpoint
CREATE INDEX `tasks_remind` ON `tasks` (`status`,`remindMinutes`,`dueOn`) WHERE "remindMinutes" is not null and status = 'open';--> statement-breakpoint
CREATE INDEX `likes_text` ON `likes` (`text`,`liked`);