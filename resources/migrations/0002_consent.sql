ALTER TABLE `customers` ADD `mailings` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `mailingsOn` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `mailingsBy` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `series` ADD `madeTo` text;