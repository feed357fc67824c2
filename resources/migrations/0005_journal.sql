CREATE TABLE `step_customers` (
	`customerId` text NOT NULL,
	`step` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `step_customers_both` ON `step_customers` (`customerId`,`step`);--> statement-breakpoint
ALTER TABLE `steps` ADD `subject` text GENERATED ALWAYS AS (substr("command", 1, instr("command", '.') - 1)) VIRTUAL;--> statement-breakpoint
ALTER TABLE `steps` ADD `erasedBy` integer;--> statement-breakpoint
CREATE INDEX `steps_at` ON `steps` (`at`);--> statement-breakpoint
CREATE INDEX `steps_who` ON `steps` (`staffId`,`at`);--> statement-breakpoint
CREATE INDEX `steps_subject` ON `steps` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `steps_import` ON `steps` (`importId`) WHERE "importId" is not null;--> statement-breakpoint
CREATE INDEX `changes_removed` ON `changes` (`step`) WHERE "after" is null;