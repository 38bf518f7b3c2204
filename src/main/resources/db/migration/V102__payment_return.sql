create sequence payment_return_number;

-- Money that the bank took back: a direct debit returned, a transfer reversed; and what became of it.
create table payment_return (
    number varchar(20) primary key,
    revision integer not null,
    statement bigint not null references bank_statement,
    fingerprint varchar(64) not null unique,
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    booked_on date not null,
    payer varchar(200) not null,
    payer_account varchar(70) not null,
    reference varchar(1200) not null,
    payment varchar(20) unique references payment (number),
    state varchar(20) not null check (state in ('OPEN', 'BOOKED', 'SET_ASIDE')),
    reason varchar(2000) not null,
    check ((state = 'BOOKED') = (payment is not null)),
    check (state <> 'SET_ASIDE' or reason <> '')
);
create trigger payment_return_kept before update on payment_return
    for each row when (
        old.state <> 'OPEN'
        or (old.number, old.statement, old.fingerprint, old.amount, old.currency, old.booked_on, old.payer,
            old.payer_account, old.reference)
        is distinct from
        (new.number, new.statement, new.fingerprint, new.amount, new.currency, new.booked_on, new.payer,
            new.payer_account, new.reference))
    execute function payment_is_kept();
create trigger payment_return_not_deleted before delete or truncate on payment_return
    for each statement execute function payment_is_kept();

alter table payment drop constraint payment_state_check;
alter table payment add constraint payment_state_check
    check (state in ('OPEN', 'ALLOCATED', 'ON_ACCOUNT', 'SET_ASIDE', 'TAKEN_BACK'));
create index payment_amount on payment (amount, currency);
