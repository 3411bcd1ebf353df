-- The row that tells this database from the other, so that swapped addresses stop the start.
INSERT INTO `database_identity` (`name`) VALUES ('responses');
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
