export * from './database-identity'
