CREATE TABLE `database_identity` (
	`name` text PRIMARY KEY NOT NULL,
	CONSTRAINT "database_identity_is_responses" CHECK("database_identity"."name" = 'responses')
);
