CREATE TABLE `covenant_drafts` (
	`wave_id` text NOT NULL,
	`covenant_hash` text NOT NULL,
	`covenant_text` text NOT NULL,
	PRIMARY KEY(`wave_id`, `covenant_hash`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "covenant_drafts_hash" CHECK(length("covenant_drafts"."covenant_hash") = 64 AND "covenant_drafts"."covenant_hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE TRIGGER `covenant_drafts_stay` BEFORE UPDATE ON `covenant_drafts`
BEGIN
	SELECT RAISE(ABORT, 'a covenant that somebody spoke of cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `covenant_drafts_kept` BEFORE DELETE ON `covenant_drafts`
BEGIN
	SELECT RAISE(ABORT, 'a covenant that somebody spoke of cannot be forgotten');
END;
