import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`account_standings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`account\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`salt\` text NOT NULL,
  	\`password_set_at\` text,
  	\`epoch\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`act\` text,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`account_standings_account_idx\` ON \`account_standings\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`account_standings_state_idx\` ON \`account_standings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`account_standings_updated_at_idx\` ON \`account_standings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_standings_created_at_idx\` ON \`account_standings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`account_sessions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sid\` text NOT NULL,
  	\`account\` text NOT NULL,
  	\`epoch\` numeric NOT NULL,
  	\`last_used_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`device\` text,
  	\`network\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`account_sessions_sid_idx\` ON \`account_sessions\` (\`sid\`);`)
  await db.run(sql`CREATE INDEX \`account_sessions_account_idx\` ON \`account_sessions\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`account_sessions_expires_at_idx\` ON \`account_sessions\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`account_sessions_updated_at_idx\` ON \`account_sessions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_sessions_created_at_idx\` ON \`account_sessions\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`account_standings\`;`)
  await db.run(sql`DROP TABLE \`account_sessions\`;`)
}
