-- Who did what, for good: rows are only ever added.
create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    person       text not null,
    on_behalf_of text,
    action       text not null,
    subject_type text not null,
    subject      text not null,
    version      integer,
    rules        text[] not null,
    text_digest  char(64)
);
create index audit_entry_subject on audit_entry (subject_type, subject);

-- Names and free text, erasable: the entry keeps only the digest of salt and texts.
create table audit_text (
    entry bigint primary key references audit_entry,
    salt  bytea not null,
    texts text not null
);

-- The hash chain over the entries, in the order in which the sealer found them.
create table audit_seal (
    position  bigint primary key check (position > 0),
    entry     bigint not null unique references audit_entry,
    hash      char(64) not null,
    sealed_at timestamptz not null
);

-- Entries the sealer has still to seal.
create table audit_unsealed (
    entry bigint primary key references audit_entry
);

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the audit is only ever added to', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create function audit_to_seal() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry) values (new.id);
    return null;
end $$;

create trigger audit_entry_to_seal after insert on audit_entry
    for each row execute function audit_to_seal();
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function audit_refuse();
create trigger audit_text_erasable_only before update or truncate on audit_text
    for each statement execute function audit_refuse();
