import * as migration_20261122_121815_initial from './20261122_121815_initial.ts';
import * as migration_20261122_150832_review_in_full from './20261122_150832_review_in_full.ts';
import * as migration_20261122_195238_bibliographic_records from './20261122_195238_bibliographic_records.ts';
import * as migration_20261122_212716_source_alerts from './20261122_212716_source_alerts.ts';
import * as migration_20261122_214702_article_stage from './20261122_214702_article_stage.ts';
import * as migration_20261122_215734_reference_search_text from './20261122_215734_reference_search_text.ts';
import * as migration_20261122_222713_article_lists from './20261122_222713_article_lists.ts';
import * as migration_20261128_092218_workspaces_and_delivery from './20261128_092218_workspaces_and_delivery.ts';
import * as migration_20261128_123824_machine_clients from './20261128_123824_machine_clients.ts';
import * as migration_20261128_133034_accounts from './20261128_133034_accounts.ts';

export const migrations = [
  {
    up: migration_20261122_121815_initial.up,
    down: migration_20261122_121815_initial.down,
    name: '20261122_121815_initial',
  },
  {
    up: migration_20261122_150832_review_in_full.up,
    down: migration_20261122_150832_review_in_full.down,
    name: '20261122_150832_review_in_full',
  },
  {
    up: migration_20261122_195238_bibliographic_records.up,
    down: migration_20261122_195238_bibliographic_records.down,
    name: '20261122_195238_bibliographic_records',
  },
  {
    up: migration_20261122_212716_source_alerts.up,
    down: migration_20261122_212716_source_alerts.down,
    name: '20261122_212716_source_alerts',
  },
  {
    up: migration_20261122_214702_article_stage.up,
    down: migration_20261122_214702_article_stage.down,
    name: '20261122_214702_article_stage',
  },
  {
    up: migration_20261122_215734_reference_search_text.up,
    down: migration_20261122_215734_reference_search_text.down,
    name: '20261122_215734_reference_search_text',
  },
  {
    up: migration_20261122_222713_article_lists.up,
    down: migration_20261122_222713_article_lists.down,
    name: '20261122_222713_article_lists',
  },
  {
    up: migration_20261128_092218_workspaces_and_delivery.up,
    down: migration_20261128_092218_workspaces_and_delivery.down,
    name: '20261128_092218_workspaces_and_delivery',
  },
  {
    up: migration_20261128_123824_machine_clients.up,
    down: migration_20261128_123824_machine_clients.down,
    name: '20261128_123824_machine_clients',
  },
  {
    up: migration_20261128_133034_accounts.up,
    down: migration_20261128_133034_accounts.down,
    name: '20261128_133034_accounts'
  },
];
