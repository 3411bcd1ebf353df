CREATE TABLE `result_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`audience` text NOT NULL,
	`kind` text NOT NULL,
	`format` text,
	`bytes` integer,
	`hash` text NOT NULL,
	`released_at` text NOT NULL,
	`released_by` text,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slug`,`audience`) REFERENCES `result_sheets`(`slug`,`audience`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "result_releases_kind" CHECK("result_releases"."kind" IN ('shown', 'file')),
	CONSTRAINT "result_releases_format" CHECK("result_releases"."format" IN ('csv', 'json', 'xlsx', 'pptx', 'pdf', 'lgeei')),
	CONSTRAINT "result_releases_file_whole" CHECK(("result_releases"."kind" = 'file') = ("result_releases"."format" IS NOT NULL) AND ("result_releases"."kind" = 'file') = ("result_releases"."bytes" IS NOT NULL)),
	CONSTRAINT "result_releases_hash" CHECK(length("result_releases"."hash") = 64 AND "result_releases"."hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "result_releases_at" CHECK("result_releases"."released_at" IS NULL OR "result_releases"."released_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `result_releases_shown_once` ON `result_releases` (`slug`,`audience`) WHERE "result_releases"."kind" = 'shown';--> statement-breakpoint
CREATE TABLE `result_sets` (
	`slug` text PRIMARY KEY NOT NULL,
	`wave_id` text,
	`title` text NOT NULL,
	`closed_on` text NOT NULL,
	`decided_at` text NOT NULL,
	`refused_table` text,
	`coarser` text,
	`accepted_at` text,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "result_sets_slug" CHECK("result_sets"."slug" <> '' AND length("result_sets"."slug") <= 60 AND "result_sets"."slug" NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "result_sets_title_is_there" CHECK(trim("result_sets"."title") <> ''),
	CONSTRAINT "result_sets_closed_on" CHECK("result_sets"."closed_on" IS NULL OR ("result_sets"."closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "result_sets"."closed_on" IS date("result_sets"."closed_on"))),
	CONSTRAINT "result_sets_decided_at" CHECK("result_sets"."decided_at" IS NULL OR "result_sets"."decided_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
	CONSTRAINT "result_sets_accepted_at" CHECK("result_sets"."accepted_at" IS NULL OR "result_sets"."accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
	CONSTRAINT "result_sets_coarser_of_refused" CHECK("result_sets"."coarser" IS NULL OR "result_sets"."refused_table" IS NOT NULL),
	CONSTRAINT "result_sets_accepts_coarser" CHECK("result_sets"."accepted_at" IS NULL OR "result_sets"."coarser" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `result_sets_waveId_unique` ON `result_sets` (`wave_id`);--> statement-breakpoint
CREATE TABLE `result_sheets` (
	`slug` text NOT NULL,
	`audience` text NOT NULL,
	`sheet` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`slug`, `audience`),
	FOREIGN KEY (`slug`) REFERENCES `result_sets`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "result_sheets_audience" CHECK("result_sheets"."audience" IN ('public', 'staff', 'managers', 'od')),
	CONSTRAINT "result_sheets_hash" CHECK(length("result_sheets"."hash") = 64 AND "result_sheets"."hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
-- A wave is decided once. Later it can only be agreed that less than was sealed is shown, once.
CREATE TRIGGER `result_sets_stay` BEFORE UPDATE ON `result_sets`
WHEN OLD.`slug` IS NOT NEW.`slug`
	OR OLD.`wave_id` IS NOT NEW.`wave_id`
	OR OLD.`title` IS NOT NEW.`title`
	OR OLD.`closed_on` IS NOT NEW.`closed_on`
	OR OLD.`decided_at` IS NOT NEW.`decided_at`
	OR OLD.`refused_table` IS NOT NEW.`refused_table`
	OR OLD.`coarser` IS NOT NEW.`coarser`
	OR OLD.`accepted_at` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'what was decided of a wave cannot be decided otherwise');
END;
--> statement-breakpoint
CREATE TRIGGER `result_sets_kept` BEFORE DELETE ON `result_sets`
BEGIN
	SELECT RAISE(ABORT, 'what was decided of a wave cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `result_sets_of_closed` BEFORE INSERT ON `result_sets`
WHEN NEW.`wave_id` IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM `waves` WHERE `id` = NEW.`wave_id` AND `slug` = NEW.`slug` AND `state` = 'closed')
BEGIN
	SELECT RAISE(ABORT, 'only a closed wave has results');
END;
--> statement-breakpoint
CREATE TRIGGER `result_sets_imported_apart` BEFORE INSERT ON `result_sets`
WHEN NEW.`wave_id` IS NULL AND EXISTS (SELECT 1 FROM `waves` WHERE `slug` = NEW.`slug`)
BEGIN
	SELECT RAISE(ABORT, 'an imported survey cannot have the name of a wave');
END;
--> statement-breakpoint
CREATE TRIGGER `result_sheets_stay` BEFORE UPDATE ON `result_sheets`
BEGIN
	SELECT RAISE(ABORT, 'what the gate let through cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `result_sheets_kept` BEFORE DELETE ON `result_sheets`
BEGIN
	SELECT RAISE(ABORT, 'what the gate let through cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `result_releases_stay` BEFORE UPDATE ON `result_releases`
BEGIN
	SELECT RAISE(ABORT, 'a release cannot be told otherwise');
END;
--> statement-breakpoint
CREATE TRIGGER `result_releases_kept` BEFORE DELETE ON `result_releases`
BEGIN
	SELECT RAISE(ABORT, 'a release cannot be forgotten');
END;
--> statement-breakpoint
-- Nothing goes out of a wave that was refused until the coarser tables were agreed to.
CREATE TRIGGER `result_releases_of_decided` BEFORE INSERT ON `result_releases`
WHEN EXISTS (SELECT 1 FROM `result_sets` WHERE `slug` = NEW.`slug` AND `refused_table` IS NOT NULL AND `accepted_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'nothing of a refused wave is released');
END;
