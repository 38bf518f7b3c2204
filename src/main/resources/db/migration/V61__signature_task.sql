-- The engine's user task in which a signature was given: who comes too late is told of it.
alter table approval_signature add column task text unique;
