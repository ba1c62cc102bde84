import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`clients_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`clients_scopes_order_idx\` ON \`clients_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`clients_scopes_parent_idx\` ON \`clients_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`clients\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`description\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`clients_name_idx\` ON \`clients\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`clients_created_by_idx\` ON \`clients\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`clients_updated_at_idx\` ON \`clients\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`clients_created_at_idx\` ON \`clients\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`client_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`client\` text NOT NULL,
  	\`key_id\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`made_at\` text NOT NULL,
  	\`made_by\` text NOT NULL,
  	\`revoked_at\` text,
  	\`revoked_by\` text,
  	\`last_used_at\` text,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`client_keys_client_idx\` ON \`client_keys\` (\`client\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`client_keys_key_id_idx\` ON \`client_keys\` (\`key_id\`);`)
  await db.run(sql`CREATE INDEX \`client_keys_updated_at_idx\` ON \`client_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`client_keys_created_at_idx\` ON \`client_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`idempotency_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`body_hash\` text NOT NULL,
  	\`claimed_until\` text NOT NULL,
  	\`answer\` text,
  	\`expires_at\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`idempotency_keys_key_idx\` ON \`idempotency_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_expires_at_idx\` ON \`idempotency_keys\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_updated_at_idx\` ON \`idempotency_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_created_at_idx\` ON \`idempotency_keys\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`imported_by\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`import_client\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`import_key\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_import_key_idx\` ON \`articles\` (\`import_key\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_imported_by\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_import_client\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_import_key\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_import_key_idx\` ON \`_articles_v\` (\`version_import_key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`clients_scopes\`;`)
  await db.run(sql`DROP TABLE \`clients\`;`)
  await db.run(sql`DROP TABLE \`client_keys\`;`)
  await db.run(sql`DROP TABLE \`idempotency_keys\`;`)
  await db.run(sql`DROP INDEX \`articles_import_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`imported_by\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`import_client\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`import_key\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_import_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_imported_by\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_import_client\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_import_key\`;`)
}
