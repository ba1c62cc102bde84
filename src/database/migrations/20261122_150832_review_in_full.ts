import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`ledger_heads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`chain\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`hash\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`signature\` text NOT NULL,
  	\`revision\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_heads_chain_idx\` ON \`ledger_heads\` (\`chain\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`recipient_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`sentence\` text NOT NULL,
  	\`about\` text,
  	\`path\` text NOT NULL,
  	\`mail\` text NOT NULL,
  	\`mailed_at\` text,
  	\`revision\` numeric NOT NULL,
  	\`read_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_recipient_idx\` ON \`notices\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_kind_idx\` ON \`notices\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`account\` text NOT NULL,
  	\`secret\` text NOT NULL,
  	\`confirmed_at\` text,
  	\`last_step\` numeric NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_account_idx\` ON \`second_factors\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_updated_at_idx\` ON \`second_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_created_at_idx\` ON \`second_factors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`change_note\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_change_note\` text;`)
  await db.run(sql`ALTER TABLE \`review_states\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`review_states\` ADD \`scheduled_by\` text;`)
  await db.run(sql`ALTER TABLE \`review_states\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`review_states\` ADD \`next_review_due\` text;`)
  await db.run(sql`ALTER TABLE \`review_states\` ADD \`topics\` text DEFAULT '[]' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`review_states\` ADD \`comments\` text DEFAULT '[]' NOT NULL;`)
  await db.run(sql`CREATE INDEX \`review_states_publish_at_idx\` ON \`review_states\` (\`publish_at\`);`)
  await db.run(sql`ALTER TABLE \`review_decisions\` ADD \`interests\` text;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` ADD \`meaning\` text;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` ADD \`acting_for\` text;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` ADD \`signature\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`retractions\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`review_due_at\` text;`)
  await db.run(sql`CREATE INDEX \`publications_review_due_at_idx\` ON \`publications\` (\`review_due_at\`);`)
  await db.run(sql`ALTER TABLE \`reviewers\` ADD \`nothing_to_disclose\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`reviewers\` ADD \`interests\` text;`)
  await db.run(sql`ALTER TABLE \`reviewers\` ADD \`disclosed_on\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`subject\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`before\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`after\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`chain\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`seq\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`place\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`recorded_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`previous\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`hash\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signature\` text;`)
  await db.run(sql`CREATE INDEX \`events_subject_idx\` ON \`events\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`events_chain_idx\` ON \`events\` (\`chain\`);`)
  await db.run(sql`CREATE INDEX \`events_seq_idx\` ON \`events\` (\`seq\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_place_idx\` ON \`events\` (\`place\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail\` text DEFAULT 'each';`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`topic_rules\` text;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`days_to_accept\` numeric DEFAULT 5 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`remind_days_before\` numeric DEFAULT 2 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`show_decisions\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`reviewer_changes\` numeric DEFAULT 3 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`answers_required\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`disclosure_months\` numeric DEFAULT 12 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`review_notice_days\` numeric DEFAULT 30 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`reviews_per_day\` numeric DEFAULT 5 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`review_policy\` ADD \`grace_days\` numeric;`)
  // Until now each approval was published at once.
  await db.run(sql`UPDATE \`review_states\` SET \`released_at\` = \`approved_at\` WHERE \`edition\` IS NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`ledger_heads\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP INDEX \`review_states_publish_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`review_states\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`review_states\` DROP COLUMN \`scheduled_by\`;`)
  await db.run(sql`ALTER TABLE \`review_states\` DROP COLUMN \`released_at\`;`)
  await db.run(sql`ALTER TABLE \`review_states\` DROP COLUMN \`next_review_due\`;`)
  await db.run(sql`ALTER TABLE \`review_states\` DROP COLUMN \`topics\`;`)
  await db.run(sql`ALTER TABLE \`review_states\` DROP COLUMN \`comments\`;`)
  await db.run(sql`DROP INDEX \`publications_review_due_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`retractions\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`review_due_at\`;`)
  await db.run(sql`DROP INDEX \`events_subject_idx\`;`)
  await db.run(sql`DROP INDEX \`events_chain_idx\`;`)
  await db.run(sql`DROP INDEX \`events_seq_idx\`;`)
  await db.run(sql`DROP INDEX \`events_place_idx\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`subject\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`before\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`after\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`chain\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`seq\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`place\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`recorded_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`previous\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`hash\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signature\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`change_note\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_change_note\`;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` DROP COLUMN \`interests\`;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` DROP COLUMN \`meaning\`;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` DROP COLUMN \`acting_for\`;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` DROP COLUMN \`signature\`;`)
  await db.run(sql`ALTER TABLE \`reviewers\` DROP COLUMN \`nothing_to_disclose\`;`)
  await db.run(sql`ALTER TABLE \`reviewers\` DROP COLUMN \`interests\`;`)
  await db.run(sql`ALTER TABLE \`reviewers\` DROP COLUMN \`disclosed_on\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`topic_rules\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`days_to_accept\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`remind_days_before\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`show_decisions\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`reviewer_changes\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`answers_required\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`disclosure_months\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`review_notice_days\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`reviews_per_day\`;`)
  await db.run(sql`ALTER TABLE \`review_policy\` DROP COLUMN \`grace_days\`;`)
}
