-- Both are WITHOUT ROWID, by hand: Drizzle cannot say so. In a plain table rows keep the order in which they came.
CREATE TABLE `credential_counts` (
	`wave_id` text NOT NULL,
	`group_id` text NOT NULL,
	`channel` text NOT NULL,
	`invited` integer NOT NULL,
	`collected` integer NOT NULL,
	PRIMARY KEY(`wave_id`, `group_id`, `channel`),
	CONSTRAINT "credential_counts_channel" CHECK("credential_counts"."channel" IN ('credential', 'code', 'paper')),
	CONSTRAINT "credential_counts_in_order" CHECK("credential_counts"."collected" BETWEEN 0 AND "credential_counts"."invited")
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `credential_ledger` (
	`wave_id` text NOT NULL,
	`person_id` text NOT NULL,
	`group_id` text NOT NULL,
	`channel` text NOT NULL,
	`blinded_hash` text,
	PRIMARY KEY(`wave_id`, `person_id`),
	CONSTRAINT "credential_ledger_channel" CHECK("credential_ledger"."channel" IN ('credential', 'code', 'paper')),
	CONSTRAINT "credential_ledger_hash" CHECK("credential_ledger"."blinded_hash" IS NULL OR (length("credential_ledger"."blinded_hash") = 64 AND "credential_ledger"."channel" = 'credential'))
) WITHOUT ROWID;
--> statement-breakpoint
-- A row is made when its wave opens. Then a credential is collected, once; nothing else of it can change.
CREATE TRIGGER `credential_ledger_stays` BEFORE UPDATE ON `credential_ledger`
WHEN OLD.`wave_id` IS NOT NEW.`wave_id`
	OR OLD.`person_id` IS NOT NEW.`person_id`
	OR OLD.`group_id` IS NOT NEW.`group_id`
	OR OLD.`channel` IS NOT NEW.`channel`
	OR (OLD.`blinded_hash` IS NOT NULL AND OLD.`blinded_hash` IS NOT NEW.`blinded_hash`)
BEGIN
	SELECT RAISE(ABORT, 'what the ledger of a wave says of somebody cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `credential_ledger_kept` BEFORE DELETE ON `credential_ledger`
WHEN NOT EXISTS (SELECT 1 FROM `credential_counts` WHERE `wave_id` = OLD.`wave_id`)
BEGIN
	SELECT RAISE(ABORT, 'the ledger of a wave is deleted only when it has been counted');
END;
--> statement-breakpoint
CREATE TRIGGER `credential_ledger_counted` BEFORE INSERT ON `credential_ledger`
WHEN EXISTS (SELECT 1 FROM `credential_counts` WHERE `wave_id` = NEW.`wave_id`)
BEGIN
	SELECT RAISE(ABORT, 'a wave that has been counted has no ledger any more');
END;
--> statement-breakpoint
CREATE TRIGGER `credential_counts_stay` BEFORE UPDATE ON `credential_counts`
BEGIN
	SELECT RAISE(ABORT, 'what was counted at the close of a wave cannot be changed');
END;
