import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`publication_clock\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`recent\` text NOT NULL,
  	\`under_way\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_clock_key_idx\` ON \`publication_clock\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`questions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`headline\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`publication_id\` text(36),
  	\`asked_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`personal_data\` text NOT NULL,
  	\`article_id\` text(36),
  	\`reason\` text,
  	\`handled_at\` text,
  	\`handled_by_id\` text(36),
  	\`revision\` numeric NOT NULL,
  	\`settled\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`questions_state_idx\` ON \`questions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`questions_publication_idx\` ON \`questions\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`questions_asked_at_idx\` ON \`questions\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`questions_expires_at_idx\` ON \`questions\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`questions_article_idx\` ON \`questions\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`questions_handled_by_idx\` ON \`questions\` (\`handled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`questions_settled_idx\` ON \`questions\` (\`settled\`);`)
  await db.run(sql`CREATE INDEX \`questions_updated_at_idx\` ON \`questions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`questions_created_at_idx\` ON \`questions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhooks_events\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_events_order_idx\` ON \`webhooks_events\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_events_parent_idx\` ON \`webhooks_events\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	\`description\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_active_idx\` ON \`webhooks\` (\`active\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_updated_at_idx\` ON \`webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_created_at_idx\` ON \`webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhook_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`webhook_id\` text(36) NOT NULL,
  	\`type\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`body\` text NOT NULL,
  	\`tries\` numeric NOT NULL,
  	\`attempts\` text,
  	\`first_try_at\` text,
  	\`next_try_at\` text,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`webhook_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`webhook_deliveries_key_idx\` ON \`webhook_deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_webhook_idx\` ON \`webhook_deliveries\` (\`webhook_id\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_state_idx\` ON \`webhook_deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_next_try_at_idx\` ON \`webhook_deliveries\` (\`next_try_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_updated_at_idx\` ON \`webhook_deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_created_at_idx\` ON \`webhook_deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhook_secrets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`webhook\` text NOT NULL,
  	\`held\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`webhook_secrets_webhook_idx\` ON \`webhook_secrets\` (\`webhook\`);`)
  await db.run(sql`CREATE INDEX \`webhook_secrets_updated_at_idx\` ON \`webhook_secrets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_secrets_created_at_idx\` ON \`webhook_secrets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`saved_views\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`list\` text NOT NULL,
  	\`query\` text NOT NULL,
  	\`shared_with\` text,
  	\`owner_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`saved_views_list_idx\` ON \`saved_views\` (\`list\`);`)
  await db.run(sql`CREATE INDEX \`saved_views_owner_idx\` ON \`saved_views\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`saved_views_updated_at_idx\` ON \`saved_views\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`saved_views_created_at_idx\` ON \`saved_views\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publication_topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`topic\` text NOT NULL,
  	\`publication\` text NOT NULL,
  	\`listed\` integer DEFAULT false NOT NULL,
  	\`language\` text NOT NULL,
  	\`for_clinicians\` integer DEFAULT false NOT NULL,
  	\`for_patients\` integer DEFAULT false NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_topics_key_idx\` ON \`publication_topics\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`publication_topics_publication_idx\` ON \`publication_topics\` (\`publication\`);`)
  await db.run(sql`CREATE INDEX \`publication_topics_updated_at_idx\` ON \`publication_topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publication_topics_created_at_idx\` ON \`publication_topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topic_listed_publishedAt_idx\` ON \`publication_topics\` (\`topic\`,\`listed\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`slug_claims\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`article\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`slug_claims_slug_idx\` ON \`slug_claims\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`slug_claims_article_idx\` ON \`slug_claims\` (\`article\`);`)
  await db.run(sql`CREATE INDEX \`slug_claims_updated_at_idx\` ON \`slug_claims\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`slug_claims_created_at_idx\` ON \`slug_claims\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`publications_language_idx\`;`)
  await db.run(sql`DROP INDEX \`publications_status_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`for_clinicians\` integer;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`for_patients\` integer;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`listed\` integer;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`earlier_editions\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`slug_changes\` text;`)
  await db.run(sql`CREATE INDEX \`publications_listed_idx\` ON \`publications\` (\`listed\`);`)
  await db.run(sql`CREATE INDEX \`status_publishedAt_idx\` ON \`publications\` (\`status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`status_language_publishedAt_idx\` ON \`publications\` (\`status\`,\`language\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`status_forClinicians_publishedAt_idx\` ON \`publications\` (\`status\`,\`for_clinicians\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`status_forPatients_publishedAt_idx\` ON \`publications\` (\`status\`,\`for_patients\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`status_updatedAt_idx\` ON \`publications\` (\`status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`status_question_idx\` ON \`publications\` (\`status\`,\`question\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`reader_question\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_reader_question_idx\` ON \`articles\` (\`reader_question\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_reader_question\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_reader_question_idx\` ON \`_articles_v\` (\`version_reader_question\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`publication_clock\`;`)
  await db.run(sql`DROP TABLE \`questions\`;`)
  await db.run(sql`DROP TABLE \`webhooks_events\`;`)
  await db.run(sql`DROP TABLE \`webhooks\`;`)
  await db.run(sql`DROP TABLE \`webhook_deliveries\`;`)
  await db.run(sql`DROP TABLE \`webhook_secrets\`;`)
  await db.run(sql`DROP TABLE \`saved_views\`;`)
  await db.run(sql`DROP TABLE \`publication_topics\`;`)
  await db.run(sql`DROP TABLE \`slug_claims\`;`)
  await db.run(sql`DROP INDEX \`articles_reader_question_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`reader_question\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_reader_question_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_reader_question\`;`)
  await db.run(sql`DROP INDEX \`publications_listed_idx\`;`)
  await db.run(sql`DROP INDEX \`status_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`status_language_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`status_forClinicians_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`status_forPatients_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`status_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`status_question_idx\`;`)
  await db.run(sql`CREATE INDEX \`publications_language_idx\` ON \`publications\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`publications_status_idx\` ON \`publications\` (\`status\`);`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`for_clinicians\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`for_patients\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`listed\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`earlier_editions\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`slug_changes\`;`)
}
