import * as migration_20261122_121815_initial from './20261122_121815_initial.ts';

export const migrations = [
  {
    up: migration_20261122_121815_initial.up,
    down: migration_20261122_121815_initial.down,
    name: '20261122_121815_initial'
  },
];
