-- Somebody hands over what hangs on him; people are accounts.
create table handover (
    id           uuid primary key,
    revision     integer not null,
    person       text    not null check (person <> ''),
    why          text    not null check (why in ('LEAVES', 'MOVES', 'LONG_ABSENCE')),
    last_day     date    not null,
    started_by   text    not null,
    state        text    not null check (state in ('PLANNED', 'RUNNING', 'CALLED_OFF', 'DONE'))
);
create unique index handover_once on handover (person) where state in ('PLANNED', 'RUNNING');

-- A customer in it, and who takes him over.
create table handover_item (
    id            uuid primary key,
    revision      integer not null,
    handover_id   uuid    not null references handover (id),
    customer      varchar(20) not null references customer (number),
    successor     text    check (successor <> ''),
    why           text    not null,
    overdue       numeric(19, 4) not null,
    moved_at      timestamptz,
    unique (handover_id, customer)
);
create index handover_item_customer on handover_item (customer);
