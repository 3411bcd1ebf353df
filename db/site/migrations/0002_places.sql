CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`place` text NOT NULL,
	`speaker_id` text,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "places_place_is_named" CHECK(trim("places"."place") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `places_once_in_a_source` ON `places` (`source_id`,`place`);