-- The outbox: what is to be sent is written with the work that causes it, and sent by a job.
create table mail (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    key             text not null unique,
    message_id      text not null unique,
    to_person       text,
    to_address      text not null,
    to_name         text not null,
    owner           text,
    about_type      text not null,
    about           text not null,
    language        text not null,
    subject         text not null,
    html            text not null,
    plain_text      text not null,
    link_token      bytea,
    state           text not null check (state in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'GIVEN_UP')),
    reason          text,
    attempts        integer not null check (attempts >= 0),
    put_offs        integer not null default 0 check (put_offs >= 0),
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    check ((state = 'SENT') = (sent_at is not null)),
    check (link_token is null or state not in ('SENT', 'GIVEN_UP'))
);
create index mail_queued on mail (next_attempt_at) where state = 'QUEUED';
create index mail_to_person on mail (to_person, position);
create index mail_owner on mail (owner, position);
create index mail_about on mail (about_type, about);

create table mail_attachment (
    mail         uuid not null references mail,
    position     integer not null,
    file_name    text not null,
    content_type text not null,
    content      bytea not null,
    primary key (mail, position)
);

-- Links that work without login: the token itself is nowhere but in the mail.
create table mail_link (
    id          bigint generated always as identity primary key,
    purpose     text not null,
    subject     text not null,
    version     integer not null,
    token_hash  bytea not null unique check (length(token_hash) = 32),
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz
);
create index mail_link_subject on mail_link (purpose, subject);

-- Days whose digest was written.
create table mail_digest (
    day date primary key
);
