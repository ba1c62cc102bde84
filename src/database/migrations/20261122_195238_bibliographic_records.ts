import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`bibliography\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`style\` text DEFAULT 'nlm' NOT NULL,
  	\`old_after_years\` numeric DEFAULT 10 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`bibliography_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bibliography\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bibliography_texts_order_parent\` ON \`bibliography_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`references_authors\` ADD \`suffix\` text;`)
  await db.run(sql`ALTER TABLE \`references_authors\` ADD \`orcid\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`type\` text DEFAULT 'article-journal';`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`container_title_short\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`month\` numeric;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`day\` numeric;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`volume\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`issue\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`pages\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`publisher_place\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`edition\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`issuing_body\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`pmcid\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`isbn\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`accessed\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`evidence_level\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`note\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`integrity\` text DEFAULT 'not-checked';`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`integrity_checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`integrity_report\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`identity_confirmed_at\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`identity_confirmed_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`merged_into\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`author_names\` text;`)
  await db.run(sql`ALTER TABLE \`references\` ADD \`work_key\` text;`)
  await db.run(sql`CREATE INDEX \`references_container_title_idx\` ON \`references\` (\`container_title\`);`)
  await db.run(sql`CREATE INDEX \`references_year_idx\` ON \`references\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`references_pmcid_idx\` ON \`references\` (\`pmcid\`);`)
  await db.run(sql`CREATE INDEX \`references_isbn_idx\` ON \`references\` (\`isbn\`);`)
  await db.run(sql`CREATE INDEX \`references_integrity_idx\` ON \`references\` (\`integrity\`);`)
  await db.run(sql`CREATE INDEX \`references_integrity_checked_at_idx\` ON \`references\` (\`integrity_checked_at\`);`)
  await db.run(sql`CREATE INDEX \`references_identity_confirmed_by_idx\` ON \`references\` (\`identity_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`references_merged_into_idx\` ON \`references\` (\`merged_into\`);`)
  await db.run(sql`CREATE INDEX \`references_author_names_idx\` ON \`references\` (\`author_names\`);`)
  await db.run(sql`CREATE INDEX \`references_work_key_idx\` ON \`references\` (\`work_key\`);`)
  await db.run(sql`ALTER TABLE \`review_states\` ADD \`advice\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`bibliography\`;`)
  await db.run(sql`DROP TABLE \`bibliography_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_references\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'research' NOT NULL,
  	\`title\` text NOT NULL,
  	\`title_translated\` integer DEFAULT false,
  	\`original_title\` text,
  	\`container_title\` text,
  	\`publisher\` text,
  	\`year\` numeric,
  	\`doi\` text,
  	\`pmid\` text,
  	\`url\` text,
  	\`language\` text,
  	\`match_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_references\`("id", "kind", "title", "title_translated", "original_title", "container_title", "publisher", "year", "doi", "pmid", "url", "language", "match_key", "updated_at", "created_at") SELECT "id", "kind", "title", "title_translated", "original_title", "container_title", "publisher", "year", "doi", "pmid", "url", "language", "match_key", "updated_at", "created_at" FROM \`references\`;`)
  await db.run(sql`DROP TABLE \`references\`;`)
  await db.run(sql`ALTER TABLE \`__new_references\` RENAME TO \`references\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`references_title_idx\` ON \`references\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`references_doi_idx\` ON \`references\` (\`doi\`);`)
  await db.run(sql`CREATE INDEX \`references_pmid_idx\` ON \`references\` (\`pmid\`);`)
  await db.run(sql`CREATE INDEX \`references_match_key_idx\` ON \`references\` (\`match_key\`);`)
  await db.run(sql`CREATE INDEX \`references_updated_at_idx\` ON \`references\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`references_created_at_idx\` ON \`references\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`references_authors\` DROP COLUMN \`suffix\`;`)
  await db.run(sql`ALTER TABLE \`references_authors\` DROP COLUMN \`orcid\`;`)
  await db.run(sql`ALTER TABLE \`review_states\` DROP COLUMN \`advice\`;`)
}
