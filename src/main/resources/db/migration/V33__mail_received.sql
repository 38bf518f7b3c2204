-- What came into the mailbox for replies: each message is looked at once, whatever becomes of it.
create table mail_received (
    id           uuid primary key,
    message_id   text not null unique,
    received_at  timestamptz not null,
    state        text not null check (state in ('TAKEN', 'AUTOMATIC', 'TOO_MANY', 'UNKNOWN')),
    -- Of those that were taken.
    mail         uuid references mail on delete set null,
    customer     text,
    name         text not null,
    address      text not null,
    subject      text not null,
    text         text not null,
    check ((state in ('TAKEN', 'TOO_MANY')) = (customer is not null))
);
create index mail_received_customer on mail_received (customer, received_at);

-- Which node looks into the mailbox, and until when no other does.
create table mail_intake (
    only_row  boolean primary key default true check (only_row),
    node      uuid not null,
    until     timestamptz not null
);
