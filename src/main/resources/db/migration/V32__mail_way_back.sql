-- How customers reach us about a mail, by a page or by replying: the tokens are nowhere but in the mail.
create table mail_way_back (
    mail       uuid primary key references mail on delete cascade,
    customer   text not null,
    page_hash  bytea not null unique check (length(page_hash) = 32),
    reply_hash bytea not null unique check (length(reply_hash) = 32),
    -- Locked, and gone once the mail is sent.
    token      bytea
);
