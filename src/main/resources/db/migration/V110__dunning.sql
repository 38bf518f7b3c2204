create sequence dunning_reminder_number;
create sequence dunning_hold_number;

-- A step that was taken towards a customer: a mail, a letter, a call or a decision.
create table dunning_reminder (
    number varchar(20) primary key,
    customer_number varchar(20) not null references customer (number),
    level integer not null check (level > 0),
    channel varchar(20) not null check (channel in ('MAIL', 'LETTER', 'CALL', 'DECISION')),
    tone varchar(20) not null
        check (tone in ('ANNOUNCEMENT', 'REMINDER', 'PHONE', 'DEMAND', 'LAST_DEMAND', 'DECISION')),
    who varchar(20) not null check (who in ('FINANCE', 'SALES', 'LEGAL')),
    taken_on date not null
);
create index dunning_reminder_customer on dunning_reminder (customer_number, number);

-- What was asked for, receivable by receivable; a receivable goes on from its own last level.
create table dunning_reminder_item (
    reminder_number varchar(20) not null references dunning_reminder (number),
    position integer not null,
    receivable varchar(20) not null references receivable (number),
    invoice varchar(40) not null,
    level integer not null check (level > 0),
    tone varchar(20) not null,
    due_on date not null,
    days_overdue integer not null,
    asked_amount numeric(19, 4) not null check (asked_amount > 0),
    fee numeric(19, 4) not null check (fee >= 0),
    interest numeric(19, 4) not null check (interest >= 0),
    currency varchar(3) not null,
    interest_until date,
    pause_until date not null,
    primary key (reminder_number, position),
    unique (reminder_number, receivable)
);
create index dunning_reminder_item_receivable on dunning_reminder_item (receivable);

-- A reason not to ask, the amount that waits for it, and whose it is.
create table dunning_hold (
    number varchar(20) primary key,
    revision integer not null,
    customer_number varchar(20) not null references customer (number),
    reason varchar(30) not null check (reason in ('DISPUTE', 'MILESTONE', 'UNALLOCATED_PAYMENT', 'PAYMENT_ANNOUNCED',
        'BOUNCING_ADDRESS', 'DELAY_ASKED')),
    subject varchar(100) not null,
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    owner varchar(64) not null,
    note varchar(2000) not null,
    until date,
    since date not null,
    cleared_on date,
    cleared_by varchar(64) not null,
    remark varchar(2000) not null,
    check ((cleared_on is null) = (cleared_by = ''))
);
create unique index dunning_hold_once on dunning_hold (customer_number, reason, subject) where cleared_on is null;
create index dunning_hold_customer on dunning_hold (customer_number, number);

create table dunning_hold_receivable (
    hold_number varchar(20) not null references dunning_hold (number),
    receivable varchar(20) not null references receivable (number),
    primary key (hold_number, receivable)
);

-- What a customer may pay later; whether it is broken follows from the dates and the ledger.
create table dunning_agreement (
    id bigint generated always as identity primary key,
    customer_number varchar(20) not null references customer (number),
    currency varchar(3) not null,
    agreed_on date not null,
    agreed_by varchar(64) not null,
    note varchar(2000) not null
);
create index dunning_agreement_customer on dunning_agreement (customer_number);

create table dunning_agreement_part (
    agreement_id bigint not null references dunning_agreement (id),
    position integer not null,
    due_on date not null,
    amount numeric(19, 4) not null check (amount > 0),
    primary key (agreement_id, position)
);

create table dunning_agreement_item (
    agreement_id bigint not null references dunning_agreement (id),
    receivable varchar(20) not null references receivable (number),
    open_amount numeric(19, 4) not null check (open_amount > 0),
    primary key (agreement_id, receivable)
);

-- What was asked and agreed stays as it was.
create function dunning_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'What was asked or agreed is never changed or deleted';
end
$$;
create trigger dunning_reminder_kept before update or delete or truncate on dunning_reminder
    for each statement execute function dunning_is_kept();
create trigger dunning_reminder_item_kept before update or delete or truncate on dunning_reminder_item
    for each statement execute function dunning_is_kept();
create trigger dunning_agreement_kept before update or delete or truncate on dunning_agreement
    for each statement execute function dunning_is_kept();
create trigger dunning_agreement_part_kept before update or delete or truncate on dunning_agreement_part
    for each statement execute function dunning_is_kept();
create trigger dunning_agreement_item_kept before update or delete or truncate on dunning_agreement_item
    for each statement execute function dunning_is_kept();
create trigger dunning_hold_end_kept before update on dunning_hold
    for each row when (old.cleared_on is not null) execute function dunning_is_kept();
