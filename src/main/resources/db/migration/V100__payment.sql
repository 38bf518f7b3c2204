create sequence payment_number;

-- A file that finance loaded, and what was in it; its rows come in one after the other until it is complete.
create table bank_statement (
    id bigint generated always as identity primary key,
    file_name varchar(200) not null,
    first_day date not null,
    last_day date not null,
    added integer not null default 0,
    known integer not null default 0,
    ours integer not null default 0,
    taken_back integer not null default 0,
    complete boolean not null default false,
    loaded_by varchar(64) not null,
    loaded_at timestamptz not null
);

-- Money that came in: what the bank or finance said of it, and what became of it.
create table payment (
    number varchar(20) primary key,
    revision integer not null,
    statement bigint references bank_statement,
    fingerprint varchar(64) unique,
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    booked_on date not null,
    payer varchar(200) not null,
    payer_account varchar(70) not null,
    reference varchar(1200) not null,
    customer_number varchar(20) references customer (number),
    state varchar(20) not null check (state in ('OPEN', 'ALLOCATED', 'ON_ACCOUNT', 'SET_ASIDE')),
    reason varchar(2000) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null,
    check ((statement is null) = (fingerprint is null)),
    check (state <> 'SET_ASIDE' or reason <> ''),
    check (state <> 'ON_ACCOUNT' or customer_number is not null)
);
create index payment_account on payment (payer_account) where payer_account <> '' and customer_number is not null;
create index payment_statement on payment (statement);

create function payment_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'A payment is never changed or deleted; what became of it is';
end
$$;
create trigger payment_content_kept before update on payment
    for each row when (
        (old.number, old.statement, old.fingerprint, old.amount, old.currency, old.booked_on, old.payer,
            old.payer_account, old.reference, old.recorded_by, old.recorded_at)
        is distinct from
        (new.number, new.statement, new.fingerprint, new.amount, new.currency, new.booked_on, new.payer,
            new.payer_account, new.reference, new.recorded_by, new.recorded_at))
    execute function payment_is_kept();
create trigger payment_not_deleted before delete or truncate on payment
    for each statement execute function payment_is_kept();
