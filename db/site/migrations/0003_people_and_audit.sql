CREATE TABLE `accounts` (
	`person_id` text NOT NULL,
	`type` text NOT NULL,
	`provider` text NOT NULL,
	`provider_account_id` text NOT NULL,
	`refresh_token` text,
	`access_token` text,
	`expires_at` integer,
	`token_type` text,
	`scope` text,
	`id_token` text,
	`session_state` text,
	PRIMARY KEY(`provider`, `provider_account_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "accounts_keep_no_token" CHECK(coalesce("accounts"."refresh_token", "accounts"."access_token", "accounts"."expires_at", "accounts"."token_type", "accounts"."scope", "accounts"."id_token", "accounts"."session_state") IS NULL)
);
--> statement-breakpoint
CREATE INDEX `accounts_of_person` ON `accounts` (`person_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`actor_role` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_name` text NOT NULL,
	`phase` text NOT NULL,
	`intent` integer,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_entries_count" CHECK("audit_entries"."sequence" > 0),
	CONSTRAINT "audit_entries_at" CHECK("audit_entries"."at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
	CONSTRAINT "audit_entries_actor_kind" CHECK("audit_entries"."actor_kind" IN ('person', 'owner', 'site')),
	CONSTRAINT "audit_entries_actor_is_known" CHECK(("audit_entries"."actor_kind" = 'person') = ("audit_entries"."actor_id" IS NOT NULL)),
	CONSTRAINT "audit_entries_actor_name" CHECK(trim("audit_entries"."actor_name") <> ''),
	CONSTRAINT "audit_entries_action" CHECK(trim("audit_entries"."action") <> ''),
	CONSTRAINT "audit_entries_phase" CHECK("audit_entries"."phase" IN ('done', 'intent', 'confirmed', 'given-up')),
	CONSTRAINT "audit_entries_intent" CHECK(("audit_entries"."phase" IN ('confirmed', 'given-up')) = ("audit_entries"."intent" IS NOT NULL)),
	CONSTRAINT "audit_entries_before" CHECK("audit_entries"."before" IS NULL OR json_valid("audit_entries"."before")),
	CONSTRAINT "audit_entries_after" CHECK("audit_entries"."after" IS NULL OR json_valid("audit_entries"."after")),
	CONSTRAINT "audit_entries_previous_hash" CHECK(length("audit_entries"."previous_hash") = 64 AND "audit_entries"."previous_hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "audit_entries_hash" CHECK(length("audit_entries"."hash") = 64 AND "audit_entries"."hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_follow_one` ON `audit_entries` (`previous_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_hash_once` ON `audit_entries` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_intent_ends_once` ON `audit_entries` (`intent`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor` ON `audit_entries` (`actor_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_subject` ON `audit_entries` (`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_action` ON `audit_entries` (`action`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_moment` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`log` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	`seal` text NOT NULL,
	`key_mark` text NOT NULL,
	CONSTRAINT "audit_heads_one" CHECK("audit_heads"."log" = 'site'),
	CONSTRAINT "audit_heads_hash" CHECK(length("audit_heads"."hash") = 64 AND "audit_heads"."hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "audit_heads_seal" CHECK(length("audit_heads"."seal") = 64 AND "audit_heads"."seal" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_verified` integer,
	`image` text,
	`disabled_at` integer,
	`created_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	CONSTRAINT "people_name_is_there" CHECK(trim("people"."name") <> ''),
	CONSTRAINT "people_email_in_small_letters" CHECK("people"."email" = lower(trim("people"."email")) AND "people"."email" LIKE '_%@_%'),
	CONSTRAINT "people_without_image" CHECK("people"."image" IS NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`origin` text NOT NULL,
	`granted_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`granted_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("role_grants"."role" IN ('staff', 'manager', 'staff-representative', 'action-owner', 'editor', 'publisher', 'od-analyst', 'od-lead', 'administrator')),
	CONSTRAINT "role_grants_origin" CHECK("role_grants"."origin" IN ('administrator', 'group', 'link')),
	CONSTRAINT "role_grants_of_a_unit" CHECK("role_grants"."role" NOT IN ('manager') OR "role_grants"."unit_id" IS NOT NULL),
	CONSTRAINT "role_grants_of_all" CHECK("role_grants"."role" IN ('manager', 'staff-representative', 'action-owner', 'od-analyst') OR "role_grants"."unit_id" IS NULL),
	CONSTRAINT "role_grants_by_somebody" CHECK(("role_grants"."origin" = 'administrator') = ("role_grants"."granted_by" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_once` ON `role_grants` (`person_id`,`role`) WHERE "role_grants"."unit_id" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_once_a_unit` ON `role_grants` (`person_id`,`role`,`unit_id`);--> statement-breakpoint
CREATE INDEX `role_grants_of_role` ON `role_grants` (`role`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`expires` integer NOT NULL,
	`absolute_expires` integer NOT NULL,
	`created_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	`last_seen_at` integer NOT NULL,
	`device` text NOT NULL,
	`signed_in_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_keep_a_hash" CHECK(length("sessions"."token_hash") = 64 AND "sessions"."token_hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "sessions_end" CHECK("sessions"."expires" <= "sessions"."absolute_expires"),
	CONSTRAINT "sessions_seen_to_the_hour" CHECK("sessions"."last_seen_at" % 3600000 = 0),
	CONSTRAINT "sessions_device_is_there" CHECK(trim("sessions"."device") <> ''),
	CONSTRAINT "sessions_signed_in_by" CHECK("sessions"."signed_in_by" IN ('provider', 'mail-link', 'administrator-link'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_id_unique` ON `sessions` (`id`);--> statement-breakpoint
CREATE INDEX `sessions_of_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_end` ON `sessions` (`expires`);--> statement-breakpoint
CREATE TABLE `sign_in_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`attempts` integer NOT NULL,
	`window_ends` integer NOT NULL,
	CONSTRAINT "sign_in_limits_kind" CHECK("sign_in_limits"."kind" IN ('account', 'address')),
	CONSTRAINT "sign_in_limits_attempts" CHECK("sign_in_limits"."attempts" > 0)
);
--> statement-breakpoint
CREATE INDEX `sign_in_limits_by_end` ON `sign_in_limits` (`window_ends`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "units_name_is_there" CHECK(trim("units"."name") <> ''),
	CONSTRAINT "units_under_another" CHECK("units"."parent_id" <> "units"."id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_named_apart` ON `units` (lower("name"),`parent_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `units_named_apart_at_the_top` ON `units` (lower("name")) WHERE "units"."parent_id" IS NULL;--> statement-breakpoint
CREATE TABLE `verification_tokens` (
	`identifier` text NOT NULL,
	`token` text NOT NULL,
	`expires` integer NOT NULL,
	`purpose` text DEFAULT 'mail-link' NOT NULL,
	`created_at` integer DEFAULT (CAST(unixepoch('subsec') * 1000 AS INTEGER)) NOT NULL,
	PRIMARY KEY(`identifier`, `token`),
	CONSTRAINT "verification_tokens_keep_a_hash" CHECK(length("verification_tokens"."token") = 64 AND "verification_tokens"."token" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "verification_tokens_purpose" CHECK("verification_tokens"."purpose" IN ('mail-link', 'administrator-link'))
);
--> statement-breakpoint
CREATE INDEX `verification_tokens_by_end` ON `verification_tokens` (`expires`);
--> statement-breakpoint
-- From here on by hand. The audit log is added to only, each entry on the one before it.
CREATE TRIGGER `audit_entries_stay` BEFORE UPDATE ON `audit_entries`
BEGIN
	SELECT RAISE(ABORT, 'an audit entry cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_kept` BEFORE DELETE ON `audit_entries`
BEGIN
	SELECT RAISE(ABORT, 'an audit entry cannot be deleted');
END;
--> statement-breakpoint
-- Whoever lost a race reads 'out of turn' and tries again. INSERT OR REPLACE and OR IGNORE do not get past a
-- trigger's ABORT.
CREATE TRIGGER `audit_entries_follow` BEFORE INSERT ON `audit_entries`
WHEN NEW.`sequence` IS NOT (SELECT ifnull(max(`sequence`), 0) + 1 FROM `audit_entries`)
	OR NEW.`previous_hash` IS NOT ifnull(
		(SELECT `hash` FROM `audit_entries` ORDER BY `sequence` DESC LIMIT 1),
		'0000000000000000000000000000000000000000000000000000000000000000'
	)
BEGIN
	SELECT RAISE(ABORT, 'audit entry out of turn: it must follow the last one');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_end_an_intent` BEFORE INSERT ON `audit_entries`
WHEN NEW.`intent` IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM `audit_entries` WHERE `sequence` = NEW.`intent` AND `phase` = 'intent' AND `action` = NEW.`action`)
BEGIN
	SELECT RAISE(ABORT, 'only an intent of the same action can be confirmed or given up');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_heads_begin` BEFORE INSERT ON `audit_heads`
WHEN EXISTS (SELECT 1 FROM `audit_heads`) OR NEW.`sequence` <> 1
BEGIN
	SELECT RAISE(ABORT, 'audit entry out of turn: the head of the log stands already');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_heads_go_forward` BEFORE UPDATE ON `audit_heads`
WHEN NEW.`sequence` IS NOT OLD.`sequence` + 1
BEGIN
	SELECT RAISE(ABORT, 'audit entry out of turn: the head of the log moves by one');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_heads_kept` BEFORE DELETE ON `audit_heads`
BEGIN
	SELECT RAISE(ABORT, 'the head of the audit log cannot be deleted');
END;
--> statement-breakpoint
-- People stay, since the record of what they did names them; a leaver is disabled.
CREATE TRIGGER `people_kept` BEFORE DELETE ON `people`
BEGIN
	SELECT RAISE(ABORT, 'a person cannot be deleted: disable them');
END;
--> statement-breakpoint
CREATE TRIGGER `people_once` BEFORE INSERT ON `people`
WHEN EXISTS (SELECT 1 FROM `people` WHERE `id` = NEW.`id` OR `email` = NEW.`email`)
BEGIN
	SELECT RAISE(ABORT, 'UNIQUE: a person cannot be replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `people_keep_an_administrator` BEFORE UPDATE OF `disabled_at` ON `people`
WHEN NEW.`disabled_at` IS NOT NULL AND OLD.`disabled_at` IS NULL
	AND EXISTS (SELECT 1 FROM `role_grants` WHERE `person_id` = OLD.`id` AND `role` = 'administrator')
	AND NOT EXISTS (
		SELECT 1 FROM `role_grants` JOIN `people` ON `people`.`id` = `role_grants`.`person_id`
		WHERE `role` = 'administrator' AND `disabled_at` IS NULL AND `person_id` <> OLD.`id`
	)
BEGIN
	SELECT RAISE(ABORT, 'the last administrator stays');
END;
--> statement-breakpoint
-- Whoever is disabled is out at once, whatever disabled them.
CREATE TRIGGER `people_disabled_are_out` AFTER UPDATE OF `disabled_at` ON `people`
WHEN NEW.`disabled_at` IS NOT NULL
BEGIN
	DELETE FROM `sessions` WHERE `person_id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `sessions_of_nobody_disabled` BEFORE INSERT ON `sessions`
WHEN EXISTS (SELECT 1 FROM `people` WHERE `id` = NEW.`person_id` AND `disabled_at` IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'a disabled person cannot sign in');
END;
--> statement-breakpoint
CREATE TRIGGER `sessions_keep_their_person` BEFORE UPDATE ON `sessions`
WHEN NEW.`person_id` IS NOT OLD.`person_id` OR NEW.`id` IS NOT OLD.`id`
	OR NEW.`absolute_expires` IS NOT OLD.`absolute_expires` OR NEW.`created_at` IS NOT OLD.`created_at`
BEGIN
	SELECT RAISE(ABORT, 'a session cannot become another, nor last longer');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grants_stay` BEFORE UPDATE ON `role_grants`
BEGIN
	SELECT RAISE(ABORT, 'a grant cannot be changed: take it and give another');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grants_once_for_all` BEFORE INSERT ON `role_grants`
WHEN EXISTS (
	SELECT 1 FROM `role_grants`
	WHERE `id` = NEW.`id` OR (`person_id` = NEW.`person_id` AND `role` = NEW.`role` AND `unit_id` IS NEW.`unit_id`)
)
BEGIN
	SELECT RAISE(ABORT, 'UNIQUE: a grant cannot be replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grants_keep_an_administrator` BEFORE DELETE ON `role_grants`
WHEN OLD.`role` = 'administrator'
	AND EXISTS (SELECT 1 FROM `people` WHERE `id` = OLD.`person_id` AND `disabled_at` IS NULL)
	AND NOT EXISTS (
		SELECT 1 FROM `role_grants` JOIN `people` ON `people`.`id` = `role_grants`.`person_id`
		WHERE `role` = 'administrator' AND `disabled_at` IS NULL AND `person_id` <> OLD.`person_id`
	)
BEGIN
	SELECT RAISE(ABORT, 'the last administrator stays');
END;
--> statement-breakpoint
-- A unit cannot lie under itself, however long the way round.
CREATE TRIGGER `units_in_a_tree` BEFORE UPDATE OF `parent_id` ON `units`
WHEN EXISTS (
	WITH RECURSIVE `above` (`id`) AS (
		SELECT NEW.`parent_id`
		UNION
		SELECT `units`.`parent_id` FROM `units` JOIN `above` ON `units`.`id` = `above`.`id`
	)
	SELECT 1 FROM `above` WHERE `id` = NEW.`id`
)
BEGIN
	SELECT RAISE(ABORT, 'a unit cannot lie under itself');
END;
