import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`owner_stage_updatedAt_idx\` ON \`articles\` (\`owner_id\`,\`stage\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_owner_version_stage_version_updatedAt_idx\` ON \`_articles_v\` (\`version_owner_id\`,\`version_stage\`,\`version_updated_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`owner_stage_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_owner_version_stage_version_updatedAt_idx\`;`)
}
