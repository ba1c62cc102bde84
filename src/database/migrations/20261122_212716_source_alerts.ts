import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`source_alerts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`article_id\` text(36) NOT NULL,
  	\`reference\` text NOT NULL,
  	\`reference_title\` text NOT NULL,
  	\`doi\` text,
  	\`pmid\` text,
  	\`status\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`notices\` text,
  	\`first_seen_at\` text NOT NULL,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text(36),
  	\`findings\` text,
  	\`revision\` numeric NOT NULL,
  	\`settled\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`source_alerts_key_idx\` ON \`source_alerts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_article_idx\` ON \`source_alerts\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_reference_idx\` ON \`source_alerts\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_status_idx\` ON \`source_alerts\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_state_idx\` ON \`source_alerts\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_first_seen_at_idx\` ON \`source_alerts\` (\`first_seen_at\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_resolved_by_idx\` ON \`source_alerts\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_settled_idx\` ON \`source_alerts\` (\`settled\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_updated_at_idx\` ON \`source_alerts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`source_alerts_created_at_idx\` ON \`source_alerts\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`bibliography\` ADD \`retracted_source\` text DEFAULT 'alert' NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`source_alerts\`;`)
  await db.run(sql`ALTER TABLE \`bibliography\` DROP COLUMN \`retracted_source\`;`)
}
