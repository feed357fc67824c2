CREATE TABLE `template_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`templateId` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`priority` text NOT NULL,
	`anchor` text NOT NULL,
	`countedIn` text NOT NULL,
	`offset` integer NOT NULL,
	`assigneeId` text,
	FOREIGN KEY (`templateId`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigneeId`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `template_steps_template` ON `template_steps` (`templateId`,`position`);--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	`addedAt` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `occasions_day`;--> statement-breakpoint
CREATE INDEX `occasions_day` ON `occasions` (`month`,`dayOfMonth`,`leadDays`);