CREATE TABLE `bearings` (
	`id` text PRIMARY KEY NOT NULL,
	`finding_id` text,
	`event_id` text,
	`commitment_id` text,
	`strand_id` text,
	`programme_id` text,
	`on_recommendation_id` text,
	`on_strand_id` text,
	`basis` text NOT NULL,
	`note` text NOT NULL,
	`citation_id` text,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`strand_id`) REFERENCES `strands`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_strand_id`) REFERENCES `strands`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bearings_have_one_origin" CHECK(("bearings"."finding_id" IS NOT NULL) + ("bearings"."event_id" IS NOT NULL) + ("bearings"."commitment_id" IS NOT NULL) + ("bearings"."strand_id" IS NOT NULL) + ("bearings"."programme_id" IS NOT NULL) = 1),
	CONSTRAINT "bearings_have_one_target" CHECK(("bearings"."on_recommendation_id" IS NOT NULL) + ("bearings"."on_strand_id" IS NOT NULL) = 1),
	CONSTRAINT "bearings_lead_elsewhere" CHECK("bearings"."strand_id" <> "bearings"."on_strand_id"),
	CONSTRAINT "bearings_basis" CHECK("bearings"."basis" IN ('stated', 'editorial')),
	CONSTRAINT "bearings_stated_are_cited" CHECK(("bearings"."basis" = 'stated') = ("bearings"."citation_id" IS NOT NULL)),
	CONSTRAINT "bearing_has_its_own_citation" CHECK("bearings"."citation_id" = 'bearing.' || "bearings"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `citations` (
	`id` text PRIMARY KEY NOT NULL,
	`assertion_kind` text NOT NULL,
	`assertion_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`source_id` text NOT NULL,
	`place` text NOT NULL,
	`cited_words` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citations_assertion_kind" CHECK("citations"."assertion_kind" IN ('review', 'event', 'recommendation', 'meeting', 'timescale', 'position', 'lineage', 'finding', 'plan', 'priority', 'commitment', 'figure', 'programme', 'strand', 'bearing', 'gap', 'tracked-action', 'measure')),
	CONSTRAINT "citations_place_is_named" CHECK(trim("citations"."place") <> ''),
	CONSTRAINT "citations_words_are_there" CHECK(trim("citations"."cited_words") <> ''),
	CONSTRAINT "citations_id_follows_from_assertion" CHECK("citations"."id" = "citations"."assertion_kind" || '.' || "citations"."assertion_id" || '.' || "citations"."ordinal")
);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`what` text NOT NULL,
	`was` text NOT NULL,
	`is_now` text NOT NULL,
	`why` text NOT NULL,
	CONSTRAINT "corrections_date_is_a_day" CHECK("corrections"."date" IS NULL OR ("corrections"."date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "corrections"."date" IS date("corrections"."date")))
);
--> statement-breakpoint
CREATE TABLE `database_identity` (
	`name` text PRIMARY KEY NOT NULL,
	CONSTRAINT "database_identity_is_site" CHECK("database_identity"."name" = 'site')
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`who` text NOT NULL,
	`when_earliest` text NOT NULL,
	`when_latest` text,
	`when_precision` text NOT NULL,
	`when_inferred` text,
	`summary` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_when_earliest_is_a_day" CHECK("events"."when_earliest" IS NULL OR ("events"."when_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "events"."when_earliest" IS date("events"."when_earliest"))),
	CONSTRAINT "events_when_latest_is_a_day" CHECK("events"."when_latest" IS NULL OR ("events"."when_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "events"."when_latest" IS date("events"."when_latest"))),
	CONSTRAINT "events_when_in_order" CHECK("events"."when_latest" IS NULL OR ("events"."when_earliest" IS NOT NULL AND "events"."when_earliest" <= "events"."when_latest")),
	CONSTRAINT "events_when_precision" CHECK("events"."when_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "events_when_whole" CHECK(("events"."when_earliest" IS NULL) = ("events"."when_precision" IS NULL)),
	CONSTRAINT "events_when_open_has_no_end" CHECK("events"."when_precision" IS NULL OR ("events"."when_precision" = 'open') = ("events"."when_latest" IS NULL)),
	CONSTRAINT "event_has_its_own_citation" CHECK("events"."citation_id" = 'event.' || "events"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`speaker_id` text NOT NULL,
	`as_at_earliest` text NOT NULL,
	`as_at_latest` text NOT NULL,
	`as_at_precision` text NOT NULL,
	`as_at_inferred` text,
	`assurance` text,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`finding_words` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "findings_kind" CHECK("findings"."kind" IN ('overall', 'finding', 'observation', 'challenge', 'consideration', 'statement')),
	CONSTRAINT "findings_assurance" CHECK("findings"."assurance" IN ('own-account', 'considered-by-councillors', 'observed-by-peers', 'independently-reviewed', 'reported-by-others')),
	CONSTRAINT "findings_words_are_there" CHECK(trim("findings"."finding_words") <> ''),
	CONSTRAINT "findings_as_at_earliest_is_a_day" CHECK("findings"."as_at_earliest" IS NULL OR ("findings"."as_at_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "findings"."as_at_earliest" IS date("findings"."as_at_earliest"))),
	CONSTRAINT "findings_as_at_latest_is_a_day" CHECK("findings"."as_at_latest" IS NULL OR ("findings"."as_at_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "findings"."as_at_latest" IS date("findings"."as_at_latest"))),
	CONSTRAINT "findings_as_at_in_order" CHECK("findings"."as_at_latest" IS NULL OR ("findings"."as_at_earliest" IS NOT NULL AND "findings"."as_at_earliest" <= "findings"."as_at_latest")),
	CONSTRAINT "findings_as_at_precision" CHECK("findings"."as_at_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "findings_as_at_whole" CHECK(("findings"."as_at_earliest" IS NULL) = ("findings"."as_at_precision" IS NULL)),
	CONSTRAINT "findings_as_at_open_has_no_end" CHECK("findings"."as_at_precision" IS NULL OR ("findings"."as_at_precision" = 'open') = ("findings"."as_at_latest" IS NULL)),
	CONSTRAINT "finding_has_its_own_citation" CHECK("findings"."citation_id" = 'finding.' || "findings"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `gaps` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`when_earliest` text,
	`when_latest` text,
	`when_precision` text,
	`when_inferred` text,
	`known_from` text NOT NULL,
	`would_tell` text NOT NULL,
	`address` text,
	`review_id` text,
	`stream_id` text NOT NULL,
	`recommendation_id` text,
	`citation_id` text,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stream_id`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gaps_kind" CHECK("gaps"."kind" IN ('report', 'plan', 'progress review', 'text', 'measures', 'names')),
	CONSTRAINT "gaps_when_earliest_is_a_day" CHECK("gaps"."when_earliest" IS NULL OR ("gaps"."when_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "gaps"."when_earliest" IS date("gaps"."when_earliest"))),
	CONSTRAINT "gaps_when_latest_is_a_day" CHECK("gaps"."when_latest" IS NULL OR ("gaps"."when_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "gaps"."when_latest" IS date("gaps"."when_latest"))),
	CONSTRAINT "gaps_when_in_order" CHECK("gaps"."when_latest" IS NULL OR ("gaps"."when_earliest" IS NOT NULL AND "gaps"."when_earliest" <= "gaps"."when_latest")),
	CONSTRAINT "gaps_when_precision" CHECK("gaps"."when_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "gaps_when_whole" CHECK(("gaps"."when_earliest" IS NULL) = ("gaps"."when_precision" IS NULL)),
	CONSTRAINT "gaps_when_open_has_no_end" CHECK("gaps"."when_precision" IS NULL OR ("gaps"."when_precision" = 'open') = ("gaps"."when_latest" IS NULL)),
	CONSTRAINT "gap_has_its_own_citation" CHECK("gaps"."citation_id" = 'gap.' || "gaps"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `pointers` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`subject` text NOT NULL,
	`says` text NOT NULL,
	`known_from` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lineages` (
	`id` text PRIMARY KEY NOT NULL,
	`from_recommendation_id` text NOT NULL,
	`to_recommendation_id` text NOT NULL,
	`type` text NOT NULL,
	`basis` text NOT NULL,
	`note` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`from_recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lineages_lead_elsewhere" CHECK("lineages"."from_recommendation_id" <> "lineages"."to_recommendation_id"),
	CONSTRAINT "lineages_type" CHECK("lineages"."type" IN ('restated', 'narrowed', 'broadened', 'merged', 'split', 'carried', 'new')),
	CONSTRAINT "lineages_basis" CHECK("lineages"."basis" IN ('stated', 'editorial')),
	CONSTRAINT "lineage_has_its_own_citation" CHECK("lineages"."citation_id" = 'lineage.' || "lineages"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`title` text NOT NULL,
	`definition` text NOT NULL,
	`unit` text NOT NULL,
	`polarity` text NOT NULL,
	`frequency` text NOT NULL,
	`target` text,
	`tolerance` text,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measures_polarity" CHECK("measures"."polarity" IN ('higher', 'lower', 'neither')),
	CONSTRAINT "measure_has_its_own_citation" CHECK("measures"."citation_id" = 'measure.' || "measures"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`priority_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`subject` text NOT NULL,
	`commitment_words` text NOT NULL,
	`strength_words` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`priority_id`) REFERENCES `priorities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitments_words_are_there" CHECK(trim("commitments"."commitment_words") <> ''),
	CONSTRAINT "commitment_has_its_own_citation" CHECK("commitments"."citation_id" = 'commitment.' || "commitments"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`label` text NOT NULL,
	`value` text NOT NULL,
	`unit` text NOT NULL,
	`note` text,
	`pointer_id` text,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`pointer_id`) REFERENCES `pointers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_has_its_own_citation" CHECK("figures"."citation_id" = 'figure.' || "figures"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`vision_words` text NOT NULL,
	`summary` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plans_vision_is_there" CHECK(trim("plans"."vision_words") <> ''),
	CONSTRAINT "plan_has_its_own_citation" CHECK("plans"."citation_id" = 'plan.' || "plans"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `priorities` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`title_words` text,
	`pointer_id` text,
	`summary` text NOT NULL,
	`citation_id` text,
	FOREIGN KEY (`pointer_id`) REFERENCES `pointers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "priorities_are_cited_or_pointed_to" CHECK(("priorities"."citation_id" IS NULL) <> ("priorities"."pointer_id" IS NULL)),
	CONSTRAINT "priorities_words_need_citation" CHECK(("priorities"."title_words" IS NULL) = ("priorities"."citation_id" IS NULL)),
	CONSTRAINT "priority_has_its_own_citation" CHECK("priorities"."citation_id" = 'priority.' || "priorities"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `positions` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`as_at_earliest` text NOT NULL,
	`as_at_latest` text NOT NULL,
	`as_at_precision` text NOT NULL,
	`as_at_inferred` text,
	`speaker_id` text NOT NULL,
	`assurance` text NOT NULL,
	`status` text,
	`phrase_words` text,
	`wording_words` text,
	`account` text NOT NULL,
	`account_words` text,
	`leaves_out` text,
	`corrects_id` text,
	`published` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "positions_as_at_earliest_is_a_day" CHECK("positions"."as_at_earliest" IS NULL OR ("positions"."as_at_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "positions"."as_at_earliest" IS date("positions"."as_at_earliest"))),
	CONSTRAINT "positions_as_at_latest_is_a_day" CHECK("positions"."as_at_latest" IS NULL OR ("positions"."as_at_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "positions"."as_at_latest" IS date("positions"."as_at_latest"))),
	CONSTRAINT "positions_as_at_in_order" CHECK("positions"."as_at_latest" IS NULL OR ("positions"."as_at_earliest" IS NOT NULL AND "positions"."as_at_earliest" <= "positions"."as_at_latest")),
	CONSTRAINT "positions_as_at_precision" CHECK("positions"."as_at_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "positions_as_at_whole" CHECK(("positions"."as_at_earliest" IS NULL) = ("positions"."as_at_precision" IS NULL)),
	CONSTRAINT "positions_as_at_open_has_no_end" CHECK("positions"."as_at_precision" IS NULL OR ("positions"."as_at_precision" = 'open') = ("positions"."as_at_latest" IS NULL)),
	CONSTRAINT "positions_published_is_a_day" CHECK("positions"."published" IS NULL OR ("positions"."published" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "positions"."published" IS date("positions"."published"))),
	CONSTRAINT "positions_published_after_as_at" CHECK("positions"."as_at_earliest" <= "positions"."published"),
	CONSTRAINT "positions_assurance" CHECK("positions"."assurance" IN ('own-account', 'considered-by-councillors', 'observed-by-peers', 'independently-reviewed', 'reported-by-others')),
	CONSTRAINT "positions_status" CHECK("positions"."status" IN ('not-reported', 'not-started', 'in-progress', 'complete', 'closed-not-done')),
	CONSTRAINT "positions_phrase_needs_status" CHECK("positions"."phrase_words" IS NULL OR "positions"."status" IS NOT NULL),
	CONSTRAINT "positions_leaving_out_needs_wording" CHECK("positions"."leaves_out" IS NULL OR "positions"."wording_words" IS NOT NULL),
	CONSTRAINT "positions_end_needs_evidence_or_reason" CHECK("positions"."status" IS NULL OR "positions"."status" NOT IN ('complete', 'closed-not-done') OR "positions"."account_words" IS NOT NULL),
	CONSTRAINT "positions_correct_another" CHECK("positions"."corrects_id" <> "positions"."id"),
	CONSTRAINT "position_has_its_own_citation" CHECK("positions"."citation_id" = 'position.' || "positions"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`recommendation_id` text NOT NULL,
	`summary` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "programme_has_its_own_citation" CHECK("programmes"."citation_id" = 'programme.' || "programmes"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `strands` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`strand_words` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "strands_words_are_there" CHECK(trim("strands"."strand_words") <> ''),
	CONSTRAINT "strand_has_its_own_citation" CHECK("strands"."citation_id" = 'strand.' || "strands"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`body` text NOT NULL,
	`when_earliest` text,
	`when_latest` text,
	`when_precision` text,
	`when_inferred` text,
	`summary` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_when_earliest_is_a_day" CHECK("meetings"."when_earliest" IS NULL OR ("meetings"."when_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "meetings"."when_earliest" IS date("meetings"."when_earliest"))),
	CONSTRAINT "meetings_when_latest_is_a_day" CHECK("meetings"."when_latest" IS NULL OR ("meetings"."when_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "meetings"."when_latest" IS date("meetings"."when_latest"))),
	CONSTRAINT "meetings_when_in_order" CHECK("meetings"."when_latest" IS NULL OR ("meetings"."when_earliest" IS NOT NULL AND "meetings"."when_earliest" <= "meetings"."when_latest")),
	CONSTRAINT "meetings_when_precision" CHECK("meetings"."when_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "meetings_when_whole" CHECK(("meetings"."when_earliest" IS NULL) = ("meetings"."when_precision" IS NULL)),
	CONSTRAINT "meetings_when_open_has_no_end" CHECK("meetings"."when_precision" IS NULL OR ("meetings"."when_precision" = 'open') = ("meetings"."when_latest" IS NULL)),
	CONSTRAINT "meeting_has_its_own_citation" CHECK("meetings"."citation_id" = 'meeting.' || "meetings"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`review_id` text,
	`letter` text,
	`title` text NOT NULL,
	`heading` text NOT NULL,
	`wording_words` text NOT NULL,
	`origin` text NOT NULL,
	`response` text,
	`responsible_post` text,
	`scrutiny_committee` text,
	`timescale_absence` text,
	`timescale_absence_note` text,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendations_wording_is_there" CHECK(trim("recommendations"."wording_words") <> ''),
	CONSTRAINT "recommendations_letter" CHECK("recommendations"."letter" GLOB '[a-z]'),
	CONSTRAINT "recommendations_response" CHECK("recommendations"."response" IN ('accepted', 'accepted-in-part', 'rejected')),
	CONSTRAINT "recommendations_timescale_absence" CHECK("recommendations"."timescale_absence" IN ('not-recorded', 'not-known')),
	CONSTRAINT "recommendations_absence_note_needs_absence" CHECK("recommendations"."timescale_absence_note" IS NULL OR "recommendations"."timescale_absence" IS NOT NULL),
	CONSTRAINT "recommendation_has_its_own_citation" CHECK("recommendations"."citation_id" = 'recommendation.' || "recommendations"."id" || '.1')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendations_letter_once_a_review` ON `recommendations` (`review_id`,`letter`);--> statement-breakpoint
CREATE TABLE `record_versions` (
	`number` integer PRIMARY KEY NOT NULL,
	`published` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "record_versions_number" CHECK("record_versions"."number" > 0),
	CONSTRAINT "record_versions_published_is_a_day" CHECK("record_versions"."published" IS NULL OR ("record_versions"."published" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "record_versions"."published" IS date("record_versions"."published"))),
	CONSTRAINT "record_versions_hash" CHECK(length("record_versions"."hash") = 64 AND "record_versions"."hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`reviewer` text NOT NULL,
	`when_earliest` text NOT NULL,
	`when_latest` text,
	`when_precision` text NOT NULL,
	`when_inferred` text,
	`report_held` text NOT NULL,
	`report_held_note` text NOT NULL,
	`summary` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_report_held" CHECK("reviews"."report_held" IN ('full', 'extract', 'not-held')),
	CONSTRAINT "reviews_when_earliest_is_a_day" CHECK("reviews"."when_earliest" IS NULL OR ("reviews"."when_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "reviews"."when_earliest" IS date("reviews"."when_earliest"))),
	CONSTRAINT "reviews_when_latest_is_a_day" CHECK("reviews"."when_latest" IS NULL OR ("reviews"."when_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "reviews"."when_latest" IS date("reviews"."when_latest"))),
	CONSTRAINT "reviews_when_in_order" CHECK("reviews"."when_latest" IS NULL OR ("reviews"."when_earliest" IS NOT NULL AND "reviews"."when_earliest" <= "reviews"."when_latest")),
	CONSTRAINT "reviews_when_precision" CHECK("reviews"."when_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "reviews_when_whole" CHECK(("reviews"."when_earliest" IS NULL) = ("reviews"."when_precision" IS NULL)),
	CONSTRAINT "reviews_when_open_has_no_end" CHECK("reviews"."when_precision" IS NULL OR ("reviews"."when_precision" = 'open') = ("reviews"."when_latest" IS NULL)),
	CONSTRAINT "review_has_its_own_citation" CHECK("reviews"."citation_id" = 'review.' || "reviews"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`kind` text NOT NULL,
	`author` text NOT NULL,
	`publisher` text,
	`date_earliest` text,
	`date_latest` text,
	`date_precision` text,
	`date_note` text,
	`held` text NOT NULL,
	`held_note` text NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`licence` text NOT NULL,
	`stream_id` text NOT NULL,
	`summary` text NOT NULL,
	FOREIGN KEY (`stream_id`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_kind" CHECK("sources"."kind" IN ('plan', 'note', 'item', 'news report', 'web pages')),
	CONSTRAINT "sources_held" CHECK("sources"."held" IN ('full', 'extract')),
	CONSTRAINT "sources_date_earliest_is_a_day" CHECK("sources"."date_earliest" IS NULL OR ("sources"."date_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "sources"."date_earliest" IS date("sources"."date_earliest"))),
	CONSTRAINT "sources_date_latest_is_a_day" CHECK("sources"."date_latest" IS NULL OR ("sources"."date_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "sources"."date_latest" IS date("sources"."date_latest"))),
	CONSTRAINT "sources_date_in_order" CHECK("sources"."date_latest" IS NULL OR ("sources"."date_earliest" IS NOT NULL AND "sources"."date_earliest" <= "sources"."date_latest")),
	CONSTRAINT "sources_date_precision" CHECK("sources"."date_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "sources_date_whole" CHECK(("sources"."date_earliest" IS NULL) = ("sources"."date_precision" IS NULL)),
	CONSTRAINT "sources_date_open_has_no_end" CHECK("sources"."date_precision" IS NULL OR ("sources"."date_precision" = 'open') = ("sources"."date_latest" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `streams` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`checked_to` text NOT NULL,
	`basis` text NOT NULL,
	CONSTRAINT "streams_checked_to_is_a_day" CHECK("streams"."checked_to" IS NULL OR ("streams"."checked_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "streams"."checked_to" IS date("streams"."checked_to")))
);
--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`voice` text NOT NULL,
	`note` text NOT NULL,
	CONSTRAINT "speakers_voice" CHECK("speakers"."voice" IN ('council', 'peers', 'councillors-and-officers', 'leadership', 'press', 'discussion'))
);
--> statement-breakpoint
CREATE TABLE `timescales` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`timescale_words` text NOT NULL,
	`when_earliest` text,
	`when_latest` text,
	`when_precision` text,
	`when_inferred` text,
	`arithmetic` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "timescales_kind" CHECK("timescales"."kind" IN ('printed', 'promised')),
	CONSTRAINT "timescales_words_are_there" CHECK(trim("timescales"."timescale_words") <> ''),
	CONSTRAINT "timescales_when_earliest_is_a_day" CHECK("timescales"."when_earliest" IS NULL OR ("timescales"."when_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "timescales"."when_earliest" IS date("timescales"."when_earliest"))),
	CONSTRAINT "timescales_when_latest_is_a_day" CHECK("timescales"."when_latest" IS NULL OR ("timescales"."when_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "timescales"."when_latest" IS date("timescales"."when_latest"))),
	CONSTRAINT "timescales_when_in_order" CHECK("timescales"."when_latest" IS NULL OR ("timescales"."when_earliest" IS NOT NULL AND "timescales"."when_earliest" <= "timescales"."when_latest")),
	CONSTRAINT "timescales_when_precision" CHECK("timescales"."when_precision" IN ('day', 'month', 'season', 'year', 'range', 'open')),
	CONSTRAINT "timescales_when_whole" CHECK(("timescales"."when_earliest" IS NULL) = ("timescales"."when_precision" IS NULL)),
	CONSTRAINT "timescales_when_open_has_no_end" CHECK("timescales"."when_precision" IS NULL OR ("timescales"."when_precision" = 'open') = ("timescales"."when_latest" IS NULL)),
	CONSTRAINT "timescale_has_its_own_citation" CHECK("timescales"."citation_id" = 'timescale.' || "timescales"."id" || '.1')
);
--> statement-breakpoint
CREATE TABLE `tracked_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`title` text NOT NULL,
	`owner_post` text,
	`due_earliest` text,
	`due_latest` text,
	`status` text NOT NULL,
	`citation_id` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tracked_actions_status" CHECK("tracked_actions"."status" IN ('not-reported', 'not-started', 'in-progress', 'complete', 'closed-not-done')),
	CONSTRAINT "tracked_actions_due_earliest_is_a_day" CHECK("tracked_actions"."due_earliest" IS NULL OR ("tracked_actions"."due_earliest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "tracked_actions"."due_earliest" IS date("tracked_actions"."due_earliest"))),
	CONSTRAINT "tracked_actions_due_latest_is_a_day" CHECK("tracked_actions"."due_latest" IS NULL OR ("tracked_actions"."due_latest" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "tracked_actions"."due_latest" IS date("tracked_actions"."due_latest"))),
	CONSTRAINT "tracked_actions_due_in_order" CHECK("tracked_actions"."due_latest" IS NULL OR ("tracked_actions"."due_earliest" IS NOT NULL AND "tracked_actions"."due_earliest" <= "tracked_actions"."due_latest")),
	CONSTRAINT "tracked-action_has_its_own_citation" CHECK("tracked_actions"."citation_id" = 'tracked-action.' || "tracked_actions"."id" || '.1')
);
