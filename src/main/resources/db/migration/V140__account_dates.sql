-- From when and until when an account may be used; one without a row always.
create table account_dates (
    account     text primary key check (account <> ''),
    valid_from  timestamptz,
    locked_from timestamptz
);
