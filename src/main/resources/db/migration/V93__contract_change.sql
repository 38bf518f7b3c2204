-- What sales wants of a signed contract: other terms or its end. Of a contract one at a time.
create table contract_change (
    number varchar(24) primary key,
    revision integer not null,
    contract_number varchar(20) not null references contract (number),
    wanted varchar(10) not null check (wanted in ('AMEND', 'CANCEL')),
    reason varchar(400) not null check (btrim(reason) <> ''),
    consent varchar(400) not null,
    delivered boolean not null,
    wanted_by varchar(64) not null,
    wanted_at timestamptz not null,
    state varchar(12) not null check (state in ('UNDER_WAY', 'DONE', 'NOT_DONE')),
    state_since timestamptz not null,
    check (wanted = 'AMEND' or btrim(consent) <> '')
);
create index contract_change_contract on contract_change (contract_number);
create unique index contract_change_one_at_a_time on contract_change (contract_number) where state = 'UNDER_WAY';
