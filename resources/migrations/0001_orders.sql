CREATE TABLE `closures` (
	`id` text PRIMARY KEY NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`position` integer NOT NULL,
	`productId` text,
	`product` text NOT NULL,
	`price` integer NOT NULL,
	`quantity` real NOT NULL,
	`discount` text,
	`total` integer NOT NULL,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`productId`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_lines_order` ON `order_lines` (`orderId`,`position`);--> statement-breakpoint
CREATE INDEX `order_lines_product` ON `order_lines` (`productId`) WHERE "productId" is not null;--> statement-breakpoint
CREATE TABLE `orders` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`numberKey` text NOT NULL,
	`customerId` text NOT NULL,
	`recipient` text,
	`method` text NOT NULL,
	`status` text NOT NULL,
	`orderedOn` text NOT NULL,
	`promisedOn` text,
	`promiseKind` text,
	`countsOn` text,
	`countsKind` text,
	`timeFrom` text,
	`timeTo` text,
	`paidOn` text,
	`startedOn` text,
	`sentOn` text,
	`deliveredOn` text,
	`discount` text,
	`deliveryCharge` integer NOT NULL,
	`total` integer NOT NULL,
	`units` real NOT NULL,
	`note` text NOT NULL,
	`overrideReason` text NOT NULL,
	`seriesId` text,
	`slot` text,
	`importId` text,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seriesId`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_id_unique` ON `orders` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_numberKey_unique` ON `orders` (`numberKey`);--> statement-breakpoint
CREATE INDEX `orders_promised` ON `orders` (`promisedOn`,`status`);--> statement-breakpoint
CREATE INDEX `orders_counts` ON `orders` (`countsOn`,`deliveredOn`,`countsKind`,`status`);--> statement-breakpoint
CREATE INDEX `orders_status` ON `orders` (`status`,`promisedOn`);--> statement-breakpoint
CREATE INDEX `orders_customer` ON `orders` (`customerId`,`orderedOn`,`total`,`status`);--> statement-breakpoint
CREATE INDEX `orders_ordered` ON `orders` (`orderedOn`,`customerId`,`total`,`status`);--> statement-breakpoint
CREATE INDEX `orders_series` ON `orders` (`seriesId`,`slot`) WHERE "seriesId" is not null;--> statement-breakpoint
CREATE INDEX `orders_import` ON `orders` (`importId`) WHERE "importId" is not null;--> statement-breakpoint
CREATE TABLE `planning` (
	`id` text PRIMARY KEY NOT NULL,
	`postDays` integer NOT NULL,
	`closedDayMethods` text NOT NULL,
	`dayOrders` integer,
	`dayUnits` integer,
	`holidays` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `products` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`sortName` text NOT NULL,
	`reference` text,
	`category` text NOT NULL,
	`price` integer NOT NULL,
	`makeDays` integer NOT NULL,
	`active` integer NOT NULL,
	`note` text NOT NULL,
	`importId` text,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_id_unique` ON `products` (`id`);--> statement-breakpoint
CREATE INDEX `products_sort` ON `products` (`sortName`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `products_reference` ON `products` (`reference`) WHERE reference is not null;--> statement-breakpoint
CREATE INDEX `products_import` ON `products` (`importId`) WHERE "importId" is not null;--> statement-breakpoint
CREATE TABLE `promise_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`orderId` text NOT NULL,
	`position` integer NOT NULL,
	`from` text,
	`to` text,
	`reason` text NOT NULL,
	`askedBy` text NOT NULL,
	`at` text NOT NULL,
	`staffId` text,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staffId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `promise_changes_order` ON `promise_changes` (`orderId`,`position`);--> statement-breakpoint
CREATE TABLE `return_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`returnId` text NOT NULL,
	`position` integer NOT NULL,
	`productId` text,
	`product` text NOT NULL,
	`price` integer NOT NULL,
	`quantity` real NOT NULL,
	`discount` text,
	`total` integer NOT NULL,
	FOREIGN KEY (`returnId`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`productId`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `return_lines_return` ON `return_lines` (`returnId`,`position`);--> statement-breakpoint
CREATE TABLE `returns` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`numberKey` text NOT NULL,
	`customerId` text NOT NULL,
	`orderId` text,
	`on` text NOT NULL,
	`total` integer NOT NULL,
	`note` text NOT NULL,
	`importId` text,
	`addedAt` text NOT NULL,
	FOREIGN KEY (`customerId`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`orderId`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `returns_id_unique` ON `returns` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `returns_numberKey_unique` ON `returns` (`numberKey`);--> statement-breakpoint
CREATE INDEX `returns_customer` ON `returns` (`customerId`,`on`,`total`);--> statement-breakpoint
CREATE INDEX `returns_on` ON `returns` (`on`,`customerId`,`total`);--> statement-breakpoint
CREATE INDEX `returns_order` ON `returns` (`orderId`) WHERE "orderId" is not null;--> statement-breakpoint
CREATE INDEX `returns_import` ON `returns` (`importId`) WHERE "importId" is not null;--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`startsOn` text NOT NULL,
	`until` text,
	`rule` text NOT NULL,
	`ifClosed` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `tasks` ADD `orderId` text REFERENCES orders(id);--> statement-breakpoint
ALTER TABLE `tasks` ADD `step` text;--> statement-breakpoint
CREATE INDEX `tasks_order` ON `tasks` (`orderId`) WHERE "orderId" is not null;