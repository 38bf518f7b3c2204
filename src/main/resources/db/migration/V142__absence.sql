-- When somebody is away, and who stands in for him; person and substitute are accounts.
create table absence (
    id          uuid primary key,
    revision    integer not null,
    person      text    not null check (person <> ''),
    first_day   date    not null,
    last_day    date    not null check (last_day >= first_day),
    substitute  text    check (substitute <> '' and substitute <> person),
    recorded_by text    not null,
    asked       boolean not null,
    ended       boolean not null
);
create index absence_of_person on absence (person, last_day) where not ended;
create index absence_last_day on absence (last_day) where not ended;
