-- The ledger, and who was asked, are WITHOUT ROWID, by hand: Drizzle cannot say so. Rows stand by their keys and not as they came.
CREATE TABLE `asked` (
	`member_id` text NOT NULL,
	`wave_id` text NOT NULL,
	PRIMARY KEY(`member_id`, `wave_id`),
	FOREIGN KEY (`member_id`) REFERENCES `roster_members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `asked_in_wave` ON `asked` (`wave_id`);--> statement-breakpoint
CREATE TABLE `covenant_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`wave_id` text NOT NULL,
	`covenant_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`said_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "covenant_comments_words_are_there" CHECK(trim("covenant_comments"."words") <> ''),
	CONSTRAINT "covenant_comments_length" CHECK(length("covenant_comments"."words") <= 4000),
	CONSTRAINT "covenant_comments_hash" CHECK(length("covenant_comments"."covenant_hash") = 64 AND "covenant_comments"."covenant_hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE INDEX `covenant_comments_of_wave` ON `covenant_comments` (`wave_id`);--> statement-breakpoint
CREATE TABLE `deletions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`wave_id` text,
	`deleted` integer NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deletions_kind" CHECK("deletions"."kind" IN ('answers', 'comments', 'asked', 'leavers')),
	CONSTRAINT "deletions_of_a_wave" CHECK(("deletions"."kind" = 'leavers') = ("deletions"."wave_id" IS NULL)),
	CONSTRAINT "deletions_count" CHECK("deletions"."deleted" >= 0),
	CONSTRAINT "deletions_day" CHECK("deletions"."day" IS NULL OR ("deletions"."day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "deletions"."day" IS date("deletions"."day")))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deletions_once` ON `deletions` (`wave_id`,`kind`);--> statement-breakpoint
CREATE TABLE `roster_changes` (
	`import_id` text NOT NULL,
	`member_id` text NOT NULL,
	`change` text NOT NULL,
	`from_unit_id` text,
	PRIMARY KEY(`import_id`, `member_id`),
	FOREIGN KEY (`import_id`) REFERENCES `roster_imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `roster_members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roster_changes_change" CHECK("roster_changes"."change" IN ('joined', 'returned', 'left', 'moved', 'changed'))
);
--> statement-breakpoint
CREATE INDEX `roster_changes_of_member` ON `roster_changes` (`member_id`);--> statement-breakpoint
CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`imported_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`imported_by` text,
	`people` integer NOT NULL,
	`joined` integer NOT NULL,
	`left` integer NOT NULL,
	`moved` integer NOT NULL,
	`changed` integer NOT NULL,
	FOREIGN KEY (`imported_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roster_imports_number" CHECK("roster_imports"."number" > 0),
	CONSTRAINT "roster_imports_counts" CHECK(min("roster_imports"."people", "roster_imports"."joined", "roster_imports"."left", "roster_imports"."moved", "roster_imports"."changed") >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_imports_number_unique` ON `roster_imports` (`number`);--> statement-breakpoint
CREATE TABLE `roster_members` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`post` text NOT NULL,
	`unit_id` text NOT NULL,
	`site` text,
	`contract` text NOT NULL,
	`email` text,
	`kind` text NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roster_members_reference_is_there" CHECK(trim("roster_members"."reference") <> ''),
	CONSTRAINT "roster_members_post_is_there" CHECK(trim("roster_members"."post") <> ''),
	CONSTRAINT "roster_members_site_is_there" CHECK("roster_members"."site" IS NULL OR trim("roster_members"."site") <> ''),
	CONSTRAINT "roster_members_contract" CHECK("roster_members"."contract" IN ('permanent', 'fixed-term', 'casual', 'apprentice', 'agency', 'elected')),
	CONSTRAINT "roster_members_kind" CHECK("roster_members"."kind" IN ('employee', 'agency', 'councillor')),
	CONSTRAINT "roster_members_email_in_small_letters" CHECK("roster_members"."email" = lower(trim("roster_members"."email")) AND "roster_members"."email" LIKE '_%@_%'),
	CONSTRAINT "roster_members_leavers_have_no_email" CHECK("roster_members"."left_at" IS NULL OR "roster_members"."email" IS NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_members_reference_unique` ON `roster_members` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `roster_members_email_unique` ON `roster_members` (`email`);--> statement-breakpoint
CREATE INDEX `roster_members_of_unit` ON `roster_members` (`unit_id`);--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`draft` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`updated_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`updated_by` text NOT NULL,
	`noted_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "surveys_title_is_there" CHECK(trim("surveys"."title") <> ''),
	CONSTRAINT "surveys_draft_is_json" CHECK(json_valid("surveys"."draft") AND length("surveys"."draft") <= 2000000),
	CONSTRAINT "surveys_revision" CHECK("surveys"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE `survey_versions` (
	`survey_id` text NOT NULL,
	`version` integer NOT NULL,
	`survey` text NOT NULL,
	`hash` text NOT NULL,
	`links` text NOT NULL,
	`frozen_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`frozen_by` text NOT NULL,
	PRIMARY KEY(`survey_id`, `version`),
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "survey_versions_number" CHECK("survey_versions"."version" > 0),
	CONSTRAINT "survey_versions_hash" CHECK(length("survey_versions"."hash") = 64 AND "survey_versions"."hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE TABLE `waves` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`survey_id` text NOT NULL,
	`survey_version` integer,
	`state` text DEFAULT 'draft' NOT NULL,
	`series` text,
	`plan` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`latest_close` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`created_by` text NOT NULL,
	`ended_at` text,
	`blanked` integer,
	`problems` text,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`,`survey_version`) REFERENCES `survey_versions`(`survey_id`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waves_slug" CHECK("waves"."slug" <> '' AND length("waves"."slug") <= 60 AND "waves"."slug" NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "waves_state" CHECK("waves"."state" IN ('draft', 'scheduled', 'open', 'closed', 'cancelled')),
	CONSTRAINT "waves_draft_asks_no_version" CHECK("waves"."state" IN ('draft', 'cancelled') OR "waves"."survey_version" IS NOT NULL),
	CONSTRAINT "waves_opens_at" CHECK("waves"."opens_at" IS NULL OR "waves"."opens_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
	CONSTRAINT "waves_closes_at" CHECK("waves"."closes_at" IS NULL OR "waves"."closes_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
	CONSTRAINT "waves_latest_close" CHECK("waves"."latest_close" IS NULL OR "waves"."latest_close" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
	CONSTRAINT "waves_ended_at" CHECK("waves"."ended_at" IS NULL OR "waves"."ended_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
	CONSTRAINT "waves_in_order" CHECK("waves"."opens_at" < "waves"."closes_at" AND "waves"."closes_at" <= "waves"."latest_close"),
	CONSTRAINT "waves_end_whole" CHECK(("waves"."state" IN ('closed', 'cancelled')) = ("waves"."ended_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waves_slug_unique` ON `waves` (`slug`);--> statement-breakpoint
CREATE INDEX `waves_of_survey` ON `waves` (`survey_id`);--> statement-breakpoint
CREATE INDEX `waves_by_state` ON `waves` (`state`);--> statement-breakpoint
CREATE TABLE `wave_channels` (
	`wave_id` text NOT NULL,
	`channel` text NOT NULL,
	`invited` integer NOT NULL,
	`collected` integer,
	PRIMARY KEY(`wave_id`, `channel`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wave_channels_channel" CHECK("wave_channels"."channel" IN ('credential', 'code', 'paper')),
	CONSTRAINT "wave_channels_counts" CHECK("wave_channels"."invited" > 0 AND "wave_channels"."collected" BETWEEN 0 AND "wave_channels"."invited")
);
--> statement-breakpoint
CREATE TABLE `wave_codes` (
	`wave_id` text NOT NULL,
	`site` text NOT NULL,
	`group_id` text NOT NULL,
	`invited` integer NOT NULL,
	`printed` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`wave_id`, `site`, `group_id`),
	FOREIGN KEY (`wave_id`,`group_id`) REFERENCES `wave_groups`(`wave_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wave_codes_no_more_than_people" CHECK("wave_codes"."printed" BETWEEN 0 AND "wave_codes"."invited")
);
--> statement-breakpoint
CREATE TABLE `wave_groups` (
	`wave_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`parts` text NOT NULL,
	`invited` integer NOT NULL,
	`collected` integer,
	`counted` integer,
	PRIMARY KEY(`wave_id`, `id`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wave_groups_name_is_there" CHECK(trim("wave_groups"."name") <> ''),
	CONSTRAINT "wave_groups_large_enough" CHECK("wave_groups"."invited" >= 25),
	CONSTRAINT "wave_groups_end_whole" CHECK(("wave_groups"."collected" IS NULL) = ("wave_groups"."counted" IS NULL)),
	CONSTRAINT "wave_groups_in_order" CHECK("wave_groups"."collected" BETWEEN 0 AND "wave_groups"."invited" AND "wave_groups"."counted" >= 0)
);
--> statement-breakpoint
CREATE TABLE `wave_rounds` (
	`wave_id` text NOT NULL,
	`round` integer NOT NULL,
	`kind` text NOT NULL,
	`ended_at` text NOT NULL,
	PRIMARY KEY(`wave_id`, `round`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wave_rounds_round" CHECK("wave_rounds"."round" > 0),
	CONSTRAINT "wave_rounds_kind" CHECK("wave_rounds"."kind" IN ('invitation', 'reminder', 'notice')),
	CONSTRAINT "wave_rounds_ended_at" CHECK("wave_rounds"."ended_at" IS NULL OR "wave_rounds"."ended_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);
--> statement-breakpoint
CREATE TABLE `wave_seals` (
	`wave_id` text PRIMARY KEY NOT NULL,
	`covenant_text` text NOT NULL,
	`covenant_hash` text NOT NULL,
	`invited` integer NOT NULL,
	`group_count` integer NOT NULL,
	`sealed_at` text NOT NULL,
	`answer_id` text,
	`public_key` text,
	`replaced` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wave_seals_hash" CHECK(length("wave_seals"."covenant_hash") = 64 AND "wave_seals"."covenant_hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "wave_seals_key" CHECK(length("wave_seals"."public_key") = 64 AND "wave_seals"."public_key" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "wave_seals_key_with_id" CHECK(("wave_seals"."answer_id" IS NULL) = ("wave_seals"."public_key" IS NULL)),
	CONSTRAINT "wave_seals_counts" CHECK("wave_seals"."invited" > 0 AND "wave_seals"."group_count" > 0),
	CONSTRAINT "wave_seals_pool" CHECK("wave_seals"."replaced" BETWEEN 0 AND max(3, "wave_seals"."invited" / 100)),
	CONSTRAINT "wave_seals_at" CHECK("wave_seals"."sealed_at" IS NULL OR "wave_seals"."sealed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);
--> statement-breakpoint
CREATE TABLE `wave_collected` (
	`wave_id` text NOT NULL,
	`group_id` text NOT NULL,
	`channel` text NOT NULL,
	`invited` integer NOT NULL,
	`collected` integer NOT NULL,
	PRIMARY KEY(`wave_id`, `group_id`, `channel`),
	FOREIGN KEY (`wave_id`,`group_id`) REFERENCES `wave_groups`(`wave_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wave_collected_channel" CHECK("wave_collected"."channel" IN ('credential', 'code', 'paper')),
	CONSTRAINT "wave_collected_counts" CHECK("wave_collected"."collected" BETWEEN 0 AND "wave_collected"."invited")
);
--> statement-breakpoint
CREATE TABLE `wave_tallies` (
	`wave_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`counted_tens` integer NOT NULL,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wave_tallies_day" CHECK("wave_tallies"."day" IS NULL OR ("wave_tallies"."day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "wave_tallies"."day" IS date("wave_tallies"."day"))),
	CONSTRAINT "wave_tallies_tens" CHECK("wave_tallies"."counted_tens" >= 0 AND "wave_tallies"."counted_tens" % 10 = 0)
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`wave_id` text NOT NULL,
	`member_id` text NOT NULL,
	`group_id` text NOT NULL,
	`channel` text NOT NULL,
	`blinded_hash` text,
	`last_round` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`wave_id`, `member_id`),
	FOREIGN KEY (`member_id`) REFERENCES `roster_members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wave_id`,`group_id`) REFERENCES `wave_groups`(`wave_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_channel" CHECK("ledger"."channel" IN ('credential', 'code', 'paper')),
	CONSTRAINT "ledger_keeps_a_hash" CHECK(length("ledger"."blinded_hash") = 64 AND "ledger"."blinded_hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "ledger_credentials_only" CHECK("ledger"."blinded_hash" IS NULL OR "ledger"."channel" = 'credential')
) WITHOUT ROWID;
--> statement-breakpoint
-- A frozen version stays, and the versions of a survey are counted without a gap.
CREATE TRIGGER `survey_versions_stay` BEFORE UPDATE ON `survey_versions`
BEGIN
	SELECT RAISE(ABORT, 'a frozen version of a survey cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `survey_versions_kept` BEFORE DELETE ON `survey_versions`
BEGIN
	SELECT RAISE(ABORT, 'a frozen version of a survey cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `survey_versions_in_turn` BEFORE INSERT ON `survey_versions`
WHEN NEW.`version` <> (SELECT count(*) FROM `survey_versions` WHERE `survey_id` = NEW.`survey_id`) + 1
BEGIN
	SELECT RAISE(ABORT, 'survey version out of turn: it must follow the last one');
END;
--> statement-breakpoint
CREATE TRIGGER `surveys_kept` BEFORE DELETE ON `surveys`
BEGIN
	SELECT RAISE(ABORT, 'a survey cannot be deleted: archive it');
END;
--> statement-breakpoint
CREATE TRIGGER `waves_begin_as_drafts` BEFORE INSERT ON `waves`
WHEN NEW.`state` <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'a wave begins as a draft');
END;
--> statement-breakpoint
CREATE TRIGGER `waves_kept` BEFORE DELETE ON `waves`
BEGIN
	SELECT RAISE(ABORT, 'a wave cannot be deleted: cancel it');
END;
--> statement-breakpoint
-- One step at a time, none of them back once the wave is sealed.
CREATE TRIGGER `waves_step` BEFORE UPDATE OF `state` ON `waves`
WHEN OLD.`state` IS NOT NEW.`state` AND NOT (
	(OLD.`state` = 'draft' AND NEW.`state` = 'scheduled')
	OR (OLD.`state` = 'scheduled' AND NEW.`state` = 'draft' AND NOT EXISTS (SELECT 1 FROM `wave_seals` WHERE `wave_id` = OLD.`id`))
	OR (OLD.`state` = 'scheduled' AND NEW.`state` = 'open' AND EXISTS (SELECT 1 FROM `wave_seals` WHERE `wave_id` = OLD.`id` AND `public_key` IS NOT NULL))
	OR (OLD.`state` = 'open' AND NEW.`state` = 'closed')
	OR (OLD.`state` IN ('draft', 'scheduled', 'open') AND NEW.`state` = 'cancelled')
)
BEGIN
	SELECT RAISE(ABORT, 'a wave cannot take this step from the state it is in');
END;
--> statement-breakpoint
-- A plan is changed in a draft. After that the wave can only end, or end later within what was sealed.
CREATE TRIGGER `waves_stay` BEFORE UPDATE ON `waves`
WHEN OLD.`id` IS NOT NEW.`id`
	OR OLD.`created_at` IS NOT NEW.`created_at`
	OR OLD.`created_by` IS NOT NEW.`created_by`
	OR OLD.`series` IS NOT NEW.`series`
	OR (OLD.`state` <> 'draft' AND NOT (OLD.`state` = 'scheduled' AND NEW.`state` = 'draft') AND (
		OLD.`slug` IS NOT NEW.`slug`
		OR OLD.`survey_id` IS NOT NEW.`survey_id`
		OR OLD.`survey_version` IS NOT NEW.`survey_version`
		OR OLD.`plan` IS NOT NEW.`plan`
		OR OLD.`opens_at` IS NOT NEW.`opens_at`
		OR OLD.`latest_close` IS NOT NEW.`latest_close`
	))
	OR (OLD.`state` <> 'draft' AND OLD.`closes_at` IS NOT NEW.`closes_at` AND (OLD.`state` <> 'open' OR NEW.`closes_at` < OLD.`closes_at`))
	OR (OLD.`ended_at` IS NOT NULL AND OLD.`ended_at` IS NOT NEW.`ended_at`)
	OR (OLD.`blanked` IS NOT NULL AND OLD.`blanked` IS NOT NEW.`blanked`)
BEGIN
	SELECT RAISE(ABORT, 'what was sealed with a wave cannot be changed: only a new wave can differ');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_seals_add_up` BEFORE INSERT ON `wave_seals`
WHEN (SELECT `state` FROM `waves` WHERE `id` = NEW.`wave_id`) IS NOT 'scheduled'
	OR NEW.`public_key` IS NOT NULL OR NEW.`replaced` <> 0
	OR (SELECT count(*) FROM `wave_groups` WHERE `wave_id` = NEW.`wave_id`) <> NEW.`group_count`
	OR (SELECT sum(`invited`) FROM `wave_groups` WHERE `wave_id` = NEW.`wave_id`) IS NOT NEW.`invited`
	OR (SELECT sum(`invited`) FROM `wave_channels` WHERE `wave_id` = NEW.`wave_id`) IS NOT NEW.`invited`
	OR (SELECT count(*) FROM `ledger` WHERE `wave_id` = NEW.`wave_id`) <> NEW.`invited`
	OR EXISTS (
		SELECT 1 FROM `wave_groups` WHERE `wave_id` = NEW.`wave_id` AND `invited` <> (
			SELECT count(*) FROM `ledger` WHERE `ledger`.`wave_id` = NEW.`wave_id` AND `ledger`.`group_id` = `wave_groups`.`id`
		)
	)
	OR EXISTS (SELECT 1 FROM `ledger` WHERE `wave_id` = NEW.`wave_id` AND (`blinded_hash` IS NOT NULL OR `last_round` <> 0))
BEGIN
	SELECT RAISE(ABORT, 'a seal must add up: one group and one channel a person, and nothing collected');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_seals_stay` BEFORE UPDATE ON `wave_seals`
WHEN OLD.`wave_id` IS NOT NEW.`wave_id`
	OR OLD.`covenant_text` IS NOT NEW.`covenant_text`
	OR OLD.`covenant_hash` IS NOT NEW.`covenant_hash`
	OR OLD.`invited` IS NOT NEW.`invited`
	OR OLD.`group_count` IS NOT NEW.`group_count`
	OR OLD.`sealed_at` IS NOT NEW.`sealed_at`
	OR (OLD.`answer_id` IS NOT NULL AND OLD.`answer_id` IS NOT NEW.`answer_id`)
	OR (OLD.`public_key` IS NOT NULL AND OLD.`public_key` IS NOT NEW.`public_key`)
	OR NEW.`replaced` NOT IN (OLD.`replaced`, OLD.`replaced` + 1)
BEGIN
	SELECT RAISE(ABORT, 'what was sealed with a wave cannot be changed: only a new wave can differ');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_seals_kept` BEFORE DELETE ON `wave_seals`
BEGIN
	SELECT RAISE(ABORT, 'the seal of a wave cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_groups_sealed` BEFORE INSERT ON `wave_groups`
WHEN EXISTS (SELECT 1 FROM `wave_seals` WHERE `wave_id` = NEW.`wave_id`) OR NEW.`collected` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a reporting group cannot be added to a sealed wave');
END;
--> statement-breakpoint
-- The counts come once, in the batch that closes the wave.
CREATE TRIGGER `wave_groups_stay` BEFORE UPDATE ON `wave_groups`
WHEN OLD.`wave_id` IS NOT NEW.`wave_id`
	OR OLD.`id` IS NOT NEW.`id`
	OR OLD.`name` IS NOT NEW.`name`
	OR OLD.`unit` IS NOT NEW.`unit`
	OR OLD.`parts` IS NOT NEW.`parts`
	OR OLD.`invited` IS NOT NEW.`invited`
	OR OLD.`collected` IS NOT NULL
	OR (SELECT `state` FROM `waves` WHERE `id` = OLD.`wave_id`) IS NOT 'closed'
BEGIN
	SELECT RAISE(ABORT, 'a sealed reporting group cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_groups_kept` BEFORE DELETE ON `wave_groups`
BEGIN
	SELECT RAISE(ABORT, 'a sealed reporting group cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_channels_sealed` BEFORE INSERT ON `wave_channels`
WHEN EXISTS (SELECT 1 FROM `wave_seals` WHERE `wave_id` = NEW.`wave_id`) OR NEW.`collected` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a channel cannot be added to a sealed wave');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_channels_stay` BEFORE UPDATE ON `wave_channels`
WHEN OLD.`wave_id` IS NOT NEW.`wave_id`
	OR OLD.`channel` IS NOT NEW.`channel`
	OR OLD.`invited` IS NOT NEW.`invited`
	OR OLD.`collected` IS NOT NULL
	OR (SELECT `state` FROM `waves` WHERE `id` = OLD.`wave_id`) IS NOT 'closed'
BEGIN
	SELECT RAISE(ABORT, 'a sealed channel cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_channels_kept` BEFORE DELETE ON `wave_channels`
BEGIN
	SELECT RAISE(ABORT, 'a sealed channel cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_codes_sealed` BEFORE INSERT ON `wave_codes`
WHEN EXISTS (SELECT 1 FROM `wave_seals` WHERE `wave_id` = NEW.`wave_id`) OR NEW.`printed` <> 0
BEGIN
	SELECT RAISE(ABORT, 'codes cannot be added to a sealed wave');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_codes_stay` BEFORE UPDATE ON `wave_codes`
WHEN OLD.`wave_id` IS NOT NEW.`wave_id`
	OR OLD.`site` IS NOT NEW.`site`
	OR OLD.`group_id` IS NOT NEW.`group_id`
	OR OLD.`invited` IS NOT NEW.`invited`
	OR NEW.`printed` < OLD.`printed`
BEGIN
	SELECT RAISE(ABORT, 'how many codes a site may have was sealed, and printed ones are not taken back');
END;
--> statement-breakpoint
CREATE TRIGGER `wave_codes_kept` BEFORE DELETE ON `wave_codes`
BEGIN
	SELECT RAISE(ABORT, 'how many codes a site may have was sealed');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_sealed` BEFORE INSERT ON `ledger`
WHEN EXISTS (SELECT 1 FROM `wave_seals` WHERE `wave_id` = NEW.`wave_id`)
BEGIN
	SELECT RAISE(ABORT, 'nobody can be added to the ledger of a sealed wave');
END;
--> statement-breakpoint
-- While its wave is open a row takes one blinded hash, and keeps it.
CREATE TRIGGER `ledger_stays` BEFORE UPDATE ON `ledger`
WHEN OLD.`wave_id` IS NOT NEW.`wave_id`
	OR OLD.`member_id` IS NOT NEW.`member_id`
	OR OLD.`group_id` IS NOT NEW.`group_id`
	OR OLD.`channel` IS NOT NEW.`channel`
	OR (OLD.`blinded_hash` IS NOT NULL AND NEW.`blinded_hash` IS NULL)
	OR (SELECT `state` FROM `waves` WHERE `id` = OLD.`wave_id`) IS NOT 'open'
BEGIN
	SELECT RAISE(ABORT, 'the ledger of a wave was sealed: a row only takes what was collected, while the wave is open');
END;
--> statement-breakpoint
-- Another hash is a credential in place of a lost one: each counts against the pool.
CREATE TRIGGER `ledger_replacements_count` AFTER UPDATE OF `blinded_hash` ON `ledger`
WHEN OLD.`blinded_hash` IS NOT NULL AND OLD.`blinded_hash` <> NEW.`blinded_hash`
BEGIN
	UPDATE `wave_seals` SET `replaced` = `replaced` + 1 WHERE `wave_id` = NEW.`wave_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_kept` BEFORE DELETE ON `ledger`
WHEN (SELECT `state` FROM `waves` WHERE `id` = OLD.`wave_id`) NOT IN ('closed', 'cancelled')
BEGIN
	SELECT RAISE(ABORT, 'the ledger stays until its wave has ended');
END;
--> statement-breakpoint
CREATE TRIGGER `covenant_comments_before_sealing` BEFORE INSERT ON `covenant_comments`
WHEN EXISTS (SELECT 1 FROM `wave_seals` WHERE `wave_id` = NEW.`wave_id`)
	OR (SELECT `state` FROM `waves` WHERE `id` = NEW.`wave_id`) NOT IN ('draft', 'scheduled')
BEGIN
	SELECT RAISE(ABORT, 'a sealed covenant can no longer be changed by what is said of it');
END;
--> statement-breakpoint
CREATE TRIGGER `covenant_comments_stay` BEFORE UPDATE ON `covenant_comments`
BEGIN
	SELECT RAISE(ABORT, 'what was said of a covenant cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `covenant_comments_kept` BEFORE DELETE ON `covenant_comments`
BEGIN
	SELECT RAISE(ABORT, 'what was said of a covenant cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `deletions_stay` BEFORE UPDATE ON `deletions`
BEGIN
	SELECT RAISE(ABORT, 'what was deleted cannot be told otherwise');
END;
--> statement-breakpoint
CREATE TRIGGER `deletions_kept` BEFORE DELETE ON `deletions`
BEGIN
	SELECT RAISE(ABORT, 'what was deleted cannot be forgotten');
END;
