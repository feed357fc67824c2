DROP INDEX `occasions_day`;--> statement-breakpoint
CREATE INDEX `occasions_day` ON `occasions` (`month`,`dayOfMonth`,`leadDays`);