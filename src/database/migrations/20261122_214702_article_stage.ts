import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`stage\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_owner_idx\` ON \`articles\` (\`owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_stage\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_owner_idx\` ON \`_articles_v\` (\`version_owner_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`question\` text NOT NULL,
  	\`summary\` text,
  	\`sections\` text,
  	\`disclaimer\` text,
  	\`change_note\` text,
  	\`internal_notes\` text,
  	\`slug\` text,
  	\`language\` text DEFAULT 'en' NOT NULL,
  	\`provenance_method\` text DEFAULT 'human' NOT NULL,
  	\`provenance_tool\` text,
  	\`provenance_note\` text,
  	\`source_updated_on\` text,
  	\`contributors\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "question", "summary", "sections", "disclaimer", "change_note", "internal_notes", "slug", "language", "provenance_method", "provenance_tool", "provenance_note", "source_updated_on", "contributors", "updated_at", "created_at") SELECT "id", "question", "summary", "sections", "disclaimer", "change_note", "internal_notes", "slug", "language", "provenance_method", "provenance_tool", "provenance_note", "source_updated_on", "contributors", "updated_at", "created_at" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_question\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_sections\` text,
  	\`version_disclaimer\` text,
  	\`version_change_note\` text,
  	\`version_internal_notes\` text,
  	\`version_slug\` text,
  	\`version_language\` text DEFAULT 'en' NOT NULL,
  	\`version_provenance_method\` text DEFAULT 'human' NOT NULL,
  	\`version_provenance_tool\` text,
  	\`version_provenance_note\` text,
  	\`version_source_updated_on\` text,
  	\`version_contributors\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_question", "version_summary", "version_sections", "version_disclaimer", "version_change_note", "version_internal_notes", "version_slug", "version_language", "version_provenance_method", "version_provenance_tool", "version_provenance_note", "version_source_updated_on", "version_contributors", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_question", "version_summary", "version_sections", "version_disclaimer", "version_change_note", "version_internal_notes", "version_slug", "version_language", "version_provenance_method", "version_provenance_tool", "version_provenance_note", "version_source_updated_on", "version_contributors", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
}
