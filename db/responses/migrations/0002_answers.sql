-- Tables of answers are WITHOUT ROWID, by hand: Drizzle cannot say so. In a plain table rows keep the order in
-- which they came. The start asserts it.
CREATE TABLE `code_hashes` (
	`wave_id` text NOT NULL,
	`hash` blob NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`wave_id`, `hash`),
	FOREIGN KEY (`wave_id`,`group_id`) REFERENCES `reporting_groups`(`wave_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "code_hashes_are_hashes" CHECK(length("code_hashes"."hash") = 32)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `comment_parts` (
	`comment_id` blob NOT NULL,
	`part` integer NOT NULL,
	`wave_id` text NOT NULL,
	`group_id` text NOT NULL,
	`question_code` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`comment_id`, `part`),
	FOREIGN KEY (`wave_id`,`group_id`) REFERENCES `reporting_groups`(`wave_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_parts_id_is_random" CHECK(length("comment_parts"."comment_id") = 16),
	CONSTRAINT "comment_parts_fit_their_page" CHECK(20 + length("comment_parts"."wave_id") + length("comment_parts"."group_id") + length("comment_parts"."question_code") + length(CAST("comment_parts"."words" AS BLOB)) <= 880)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reporting_groups` (
	`wave_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`invited` integer NOT NULL,
	PRIMARY KEY(`wave_id`, `id`),
	FOREIGN KEY (`wave_id`) REFERENCES `sealed_waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reporting_groups_large_enough" CHECK("reporting_groups"."invited" >= 25)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` blob PRIMARY KEY NOT NULL,
	`wave_id` text NOT NULL,
	`group_id` text NOT NULL,
	`answers` blob NOT NULL,
	`declared` blob NOT NULL,
	FOREIGN KEY (`wave_id`,`group_id`) REFERENCES `reporting_groups`(`wave_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_id_is_random" CHECK(length("responses"."id") = 16),
	CONSTRAINT "responses_declare_three_at_most" CHECK(length("responses"."declared") <= 4),
	CONSTRAINT "responses_fit_their_page" CHECK(16 + length("responses"."wave_id") + length("responses"."group_id") + length("responses"."answers") + length("responses"."declared") <= 880)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sealed_waves` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`survey` text NOT NULL,
	`channels` text NOT NULL,
	`covenant_text` text NOT NULL,
	`covenant_hash` text NOT NULL,
	`public_key` text NOT NULL,
	`group_count` integer NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`closed_at` text,
	`key_destroyed_at` text,
	`blanked` integer,
	CONSTRAINT "sealed_waves_slug" CHECK("sealed_waves"."slug" <> '' AND "sealed_waves"."slug" NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "sealed_waves_covenant_hash" CHECK(length("sealed_waves"."covenant_hash") = 64 AND "sealed_waves"."covenant_hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "sealed_waves_public_key" CHECK(length("sealed_waves"."public_key") = 64 AND "sealed_waves"."public_key" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "sealed_waves_in_order" CHECK("sealed_waves"."opens_at" < "sealed_waves"."closes_at"),
	CONSTRAINT "sealed_waves_end_whole" CHECK(("sealed_waves"."key_destroyed_at" IS NULL OR "sealed_waves"."closed_at" IS NOT NULL) AND ("sealed_waves"."blanked" IS NULL OR "sealed_waves"."closed_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_waves_slug_unique` ON `sealed_waves` (`slug`);--> statement-breakpoint
CREATE TABLE `spent_nullifiers` (
	`wave_id` text NOT NULL,
	`nullifier` blob NOT NULL,
	PRIMARY KEY(`wave_id`, `nullifier`),
	FOREIGN KEY (`wave_id`) REFERENCES `sealed_waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "spent_nullifiers_are_hashes" CHECK(length("spent_nullifiers"."nullifier") = 32)
) WITHOUT ROWID;
--> statement-breakpoint
-- What was sealed when a wave opened cannot change. It can close, once, and until then close later than was said.
CREATE TRIGGER `sealed_waves_stay` BEFORE UPDATE ON `sealed_waves`
WHEN OLD.`id` IS NOT NEW.`id`
	OR OLD.`slug` IS NOT NEW.`slug`
	OR OLD.`survey` IS NOT NEW.`survey`
	OR OLD.`channels` IS NOT NEW.`channels`
	OR OLD.`covenant_text` IS NOT NEW.`covenant_text`
	OR OLD.`covenant_hash` IS NOT NEW.`covenant_hash`
	OR OLD.`public_key` IS NOT NEW.`public_key`
	OR OLD.`group_count` IS NOT NEW.`group_count`
	OR OLD.`opens_at` IS NOT NEW.`opens_at`
	OR (OLD.`closes_at` IS NOT NEW.`closes_at` AND (OLD.`closed_at` IS NOT NULL OR NEW.`closes_at` < OLD.`closes_at`))
	OR (OLD.`closed_at` IS NOT NULL AND OLD.`closed_at` IS NOT NEW.`closed_at`)
	OR (OLD.`key_destroyed_at` IS NOT NULL AND OLD.`key_destroyed_at` IS NOT NEW.`key_destroyed_at`)
	OR (OLD.`blanked` IS NOT NULL AND OLD.`blanked` IS NOT NEW.`blanked`)
BEGIN
	SELECT RAISE(ABORT, 'what was sealed with a wave cannot be changed: only a new wave can differ');
END;
--> statement-breakpoint
CREATE TRIGGER `sealed_waves_kept` BEFORE DELETE ON `sealed_waves`
BEGIN
	SELECT RAISE(ABORT, 'a sealed wave cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `reporting_groups_stay` BEFORE UPDATE ON `reporting_groups`
BEGIN
	SELECT RAISE(ABORT, 'a sealed reporting group cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `reporting_groups_kept` BEFORE DELETE ON `reporting_groups`
BEGIN
	SELECT RAISE(ABORT, 'a sealed reporting group cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `reporting_groups_sealed` BEFORE INSERT ON `reporting_groups`
WHEN (SELECT count(*) FROM `reporting_groups` WHERE `wave_id` = NEW.`wave_id`)
	>= (SELECT `group_count` FROM `sealed_waves` WHERE `id` = NEW.`wave_id`)
BEGIN
	SELECT RAISE(ABORT, 'a reporting group cannot be added to a sealed wave');
END;
--> statement-breakpoint
CREATE TRIGGER `responses_while_open` BEFORE INSERT ON `responses`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = NEW.`wave_id`) IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a closed wave takes no more');
END;
--> statement-breakpoint
CREATE TRIGGER `responses_kept` BEFORE DELETE ON `responses`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = OLD.`wave_id`) IS NULL
BEGIN
	SELECT RAISE(ABORT, 'nothing that an open wave has taken can be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `comment_parts_while_open` BEFORE INSERT ON `comment_parts`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = NEW.`wave_id`) IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a closed wave takes no more');
END;
--> statement-breakpoint
CREATE TRIGGER `comment_parts_kept` BEFORE DELETE ON `comment_parts`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = OLD.`wave_id`) IS NULL
BEGIN
	SELECT RAISE(ABORT, 'nothing that an open wave has taken can be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `spent_nullifiers_while_open` BEFORE INSERT ON `spent_nullifiers`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = NEW.`wave_id`) IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a closed wave takes no more');
END;
--> statement-breakpoint
CREATE TRIGGER `spent_nullifiers_kept` BEFORE DELETE ON `spent_nullifiers`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = OLD.`wave_id`) IS NULL
BEGIN
	SELECT RAISE(ABORT, 'nothing that an open wave has taken can be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `code_hashes_while_open` BEFORE INSERT ON `code_hashes`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = NEW.`wave_id`) IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a closed wave takes no more');
END;
--> statement-breakpoint
CREATE TRIGGER `code_hashes_kept` BEFORE DELETE ON `code_hashes`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = OLD.`wave_id`) IS NULL
BEGIN
	SELECT RAISE(ABORT, 'nothing that an open wave has taken can be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `responses_stay` BEFORE UPDATE ON `responses`
WHEN OLD.`id` IS NOT NEW.`id` OR OLD.`wave_id` IS NOT NEW.`wave_id` OR OLD.`group_id` IS NOT NEW.`group_id`
	OR OLD.`answers` IS NOT NEW.`answers` OR (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = OLD.`wave_id`) IS NULL
BEGIN
	SELECT RAISE(ABORT, 'an answer cannot be changed: only what it declares can be blanked, when its wave has closed');
END;
--> statement-breakpoint
CREATE TRIGGER `comment_parts_stay` BEFORE UPDATE ON `comment_parts`
WHEN (SELECT `closed_at` FROM `sealed_waves` WHERE `id` = OLD.`wave_id`) IS NULL
BEGIN
	SELECT RAISE(ABORT, 'a comment cannot be changed while its wave is open');
END;
--> statement-breakpoint
CREATE TRIGGER `spent_nullifiers_stay` BEFORE UPDATE ON `spent_nullifiers`
BEGIN
	SELECT RAISE(ABORT, 'what is spent stays spent');
END;
--> statement-breakpoint
CREATE TRIGGER `code_hashes_stay` BEFORE UPDATE ON `code_hashes`
BEGIN
	SELECT RAISE(ABORT, 'a printed code cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `code_hashes_within` BEFORE INSERT ON `code_hashes`
WHEN (SELECT count(*) FROM `code_hashes` WHERE `wave_id` = NEW.`wave_id` AND `group_id` = NEW.`group_id`)
	>= (SELECT `invited` FROM `reporting_groups` WHERE `wave_id` = NEW.`wave_id` AND `id` = NEW.`group_id`)
BEGIN
	SELECT RAISE(ABORT, 'a group cannot have more codes than people invited');
END;
