-- Files that others send us, by what they are about; kept as they came, under a cleaned name.
create table attachment (
    id           uuid primary key,
    position     bigint generated always as identity unique,
    subject_type text not null,
    subject      text not null,
    file_name    text not null check (file_name !~ '[/\\[:cntrl:]]'),
    content_type text not null,
    sha256       bytea not null check (length(sha256) = 32),
    content      bytea not null,
    added_by     text not null,
    added_at     timestamptz not null,
    unique (subject_type, subject, sha256)
);
-- Pictures and documents are compressed already.
alter table attachment alter column content set storage external;
