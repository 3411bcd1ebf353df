-- The row that tells this database from the other, so that swapped addresses stop the start.
INSERT INTO `database_identity` (`name`) VALUES ('site');
--> statement-breakpoint
CREATE TRIGGER `database_identity_stays` BEFORE UPDATE ON `database_identity`
BEGIN
	SELECT RAISE(ABORT, 'a database cannot become another');
END;
--> statement-breakpoint
CREATE TRIGGER `database_identity_kept` BEFORE DELETE ON `database_identity`
BEGIN
	SELECT RAISE(ABORT, 'a database cannot lose its name');
END;
--> statement-breakpoint
-- Append-only: what is stored stays; of a recommendation what the source says of it, while our heading and what is
-- found out later (the council's response, a responsible post) may be mended. The third trigger of each table is there because INSERT OR REPLACE
-- deletes without asking the second.
CREATE TRIGGER `recommendations_stay` BEFORE UPDATE ON `recommendations`
WHEN OLD.`id` IS NOT NEW.`id` OR OLD.`review_id` IS NOT NEW.`review_id` OR OLD.`letter` IS NOT NEW.`letter`
	OR OLD.`wording_words` IS NOT NEW.`wording_words`
BEGIN
	SELECT RAISE(ABORT, 'a stored recommendation cannot be changed: a later wording is a position');
END;
--> statement-breakpoint
CREATE TRIGGER `recommendations_kept` BEFORE DELETE ON `recommendations`
BEGIN
	SELECT RAISE(ABORT, 'a stored recommendation cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `recommendations_once` BEFORE INSERT ON `recommendations`
WHEN EXISTS (SELECT 1 FROM `recommendations` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'a stored recommendation cannot be replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `positions_stay` BEFORE UPDATE ON `positions`
BEGIN
	SELECT RAISE(ABORT, 'a stored position cannot be changed: add one that corrects it');
END;
--> statement-breakpoint
CREATE TRIGGER `positions_kept` BEFORE DELETE ON `positions`
BEGIN
	SELECT RAISE(ABORT, 'a stored position cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `positions_once` BEFORE INSERT ON `positions`
WHEN EXISTS (SELECT 1 FROM `positions` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'a stored position cannot be replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `record_versions_stay` BEFORE UPDATE ON `record_versions`
BEGIN
	SELECT RAISE(ABORT, 'a stored record version cannot be changed: publish another');
END;
--> statement-breakpoint
CREATE TRIGGER `record_versions_kept` BEFORE DELETE ON `record_versions`
BEGIN
	SELECT RAISE(ABORT, 'a stored record version cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `record_versions_once` BEFORE INSERT ON `record_versions`
WHEN EXISTS (SELECT 1 FROM `record_versions` WHERE `number` = NEW.`number`)
BEGIN
	SELECT RAISE(ABORT, 'a stored record version cannot be replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `record_versions_rise` BEFORE INSERT ON `record_versions`
WHEN NEW.`number` <= (SELECT max(`number`) FROM `record_versions`)
BEGIN
	SELECT RAISE(ABORT, 'the number of a record version must rise');
END;
--> statement-breakpoint
-- What cannot be changed cannot have its ground changed, taken away or added to either. Citations of
-- everything else may be mended with it.
CREATE TRIGGER `citations_stay` BEFORE UPDATE ON `citations`
WHEN OLD.`assertion_kind` IN ('recommendation', 'position') OR NEW.`assertion_kind` IN ('recommendation', 'position')
BEGIN
	SELECT RAISE(ABORT, 'a citation of a recommendation or position cannot be changed');
END;
--> statement-breakpoint
CREATE TRIGGER `citations_kept` BEFORE DELETE ON `citations`
WHEN OLD.`assertion_kind` IN ('recommendation', 'position')
BEGIN
	SELECT RAISE(ABORT, 'a citation of a recommendation or position cannot be deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `citations_once` BEFORE INSERT ON `citations`
WHEN EXISTS (SELECT 1 FROM `citations` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'a stored citation cannot be replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `citations_closed` BEFORE INSERT ON `citations`
WHEN (NEW.`assertion_kind` = 'recommendation' AND EXISTS (SELECT 1 FROM `recommendations` WHERE `id` = NEW.`assertion_id`))
	OR (NEW.`assertion_kind` = 'position' AND EXISTS (SELECT 1 FROM `positions` WHERE `id` = NEW.`assertion_id`))
BEGIN
	SELECT RAISE(ABORT, 'a citation cannot be added to a stored recommendation or position');
END;
--> statement-breakpoint
-- A recommendation cannot descend from itself, however long the way round.
CREATE TRIGGER `lineages_go_forward` BEFORE INSERT ON `lineages`
WHEN EXISTS (
	WITH RECURSIVE `later` (`id`) AS (
		SELECT NEW.`to_recommendation_id`
		UNION
		SELECT `lineages`.`to_recommendation_id` FROM `lineages`
		JOIN `later` ON `lineages`.`from_recommendation_id` = `later`.`id`
	)
	SELECT 1 FROM `later` WHERE `id` = NEW.`from_recommendation_id`
)
BEGIN
	SELECT RAISE(ABORT, 'a lineage cannot lead back to where it began');
END;
--> statement-breakpoint
CREATE TRIGGER `lineages_still_go_forward` BEFORE UPDATE ON `lineages`
WHEN EXISTS (
	WITH RECURSIVE `later` (`id`) AS (
		SELECT NEW.`to_recommendation_id`
		UNION
		SELECT `lineages`.`to_recommendation_id` FROM `lineages`
		JOIN `later` ON `lineages`.`from_recommendation_id` = `later`.`id`
		WHERE `lineages`.`id` <> OLD.`id`
	)
	SELECT 1 FROM `later` WHERE `id` = NEW.`from_recommendation_id`
)
BEGIN
	SELECT RAISE(ABORT, 'a lineage cannot lead back to where it began');
END;
