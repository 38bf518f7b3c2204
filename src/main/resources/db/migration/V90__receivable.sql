create sequence receivable_number;

-- An instalment of a contract: what it is for and until when; what of it is open says the ledger.
create table receivable (
    number varchar(20) primary key,
    revision integer not null,
    contract_number varchar(20) not null references contract (number),
    position integer not null check (position > 0),
    text varchar(200) not null check (text <> ''),
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    milestone varchar(20) check (milestone in ('DELIVERY', 'ACCEPTANCE')),
    days integer not null check (days >= 0),
    due_on date,
    invoice_number varchar(20) unique,
    invoiced_on date,
    unique (contract_number, position),
    check (milestone is not null or due_on is not null),
    check ((invoice_number is null) = (invoiced_on is null)),
    check (invoice_number is null or due_on is not null)
);

-- The last number given in a year, so that a number that was rolled back is given again.
create table invoice_series (
    company varchar(200) not null,
    year integer not null,
    last integer not null,
    primary key (company, year)
);

-- What happened to money, for good: rows are only ever added.
create table ledger_entry (
    id bigint generated always as identity primary key,
    key text not null unique,
    kind varchar(12) not null
        check (kind in ('RECEIVABLE', 'PAYMENT', 'ALLOCATION', 'CREDIT_NOTE', 'WRITE_OFF', 'FEE', 'REVERSAL')),
    currency varchar(3) not null,
    amount numeric(19, 4) not null check (amount > 0),
    receivable varchar(20) references receivable (number),
    payment varchar(20),
    contract varchar(20) references contract (number),
    customer varchar(20) references customer (number),
    reverses bigint unique references ledger_entry,
    reason varchar(500) not null check (btrim(reason) <> ''),
    person text not null,
    at timestamptz not null,
    check ((kind = 'REVERSAL') = (reverses is not null)),
    check (kind = 'REVERSAL' or (kind = 'PAYMENT') = (receivable is null)),
    check (kind = 'REVERSAL' or (kind in ('PAYMENT', 'ALLOCATION')) = (payment is not null))
);
create index ledger_entry_receivable on ledger_entry (receivable);
create index ledger_entry_payment on ledger_entry (payment);
create index ledger_entry_contract on ledger_entry (contract);
create index ledger_entry_customer on ledger_entry (customer);

-- Each entry on its two accounts, debit above zero, credit below.
create table ledger_posting (
    entry bigint not null references ledger_entry,
    account varchar(12) not null
        check (account in ('RECEIVABLES', 'SALES', 'BANK', 'ON_ACCOUNT', 'CREDITS', 'LOSSES', 'FEES')),
    currency varchar(3) not null,
    amount numeric(19, 4) not null,
    primary key (entry, account)
);

-- What is open of a contract and its receivables, and not allocated of a payment: the row that two nodes queue for.
create table ledger_item (
    number varchar(20) primary key,
    kind varchar(12) not null check (kind in ('CONTRACT', 'PAYMENT', 'RECEIVABLE')),
    currency varchar(3) not null,
    open numeric(19, 4) not null,
    constraint ledger_item_not_overdrawn check (open >= 0)
);

-- An entry about a receivable is about its contract and customer; a reversal about what it takes back.
create function ledger_complete() returns trigger language plpgsql as $$
declare
    original ledger_entry;
begin
    if new.kind = 'REVERSAL' then
        select * into original from ledger_entry where id = new.reverses and kind <> 'REVERSAL';
        if not found then
            raise exception 'Entry % cannot be reversed', new.reverses using errcode = 'check_violation';
        end if;
        new.currency := original.currency;
        new.amount := original.amount;
        new.receivable := original.receivable;
        new.payment := original.payment;
        new.contract := original.contract;
        new.customer := original.customer;
    elsif new.receivable is not null then
        select contract.number, contract.customer_number into new.contract, new.customer
            from receivable join contract on contract.number = receivable.contract_number
            where receivable.number = new.receivable;
    end if;
    return new;
end $$;

create function ledger_change(item varchar, change numeric, in_currency varchar) returns void language plpgsql as $$
begin
    update ledger_item set open = open + change where number = item and currency = in_currency;
    if not found then
        raise exception 'The ledger has no % in %', item, in_currency using errcode = 'foreign_key_violation';
    end if;
end $$;

-- Posts the entry and changes what is open, always in the order contract, payment, receivable.
create function ledger_post() returns trigger language plpgsql as $$
declare
    booked varchar := new.kind;
    sign integer := 1;
    owed numeric;
    on_account numeric;
begin
    if new.kind = 'REVERSAL' then
        select kind into booked from ledger_entry where id = new.reverses;
        sign := -1;
    end if;
    insert into ledger_posting (entry, account, currency, amount)
        select new.id, rule.account, new.currency, rule.side * sign * new.amount
        from (values ('RECEIVABLE', 'RECEIVABLES', 1), ('RECEIVABLE', 'SALES', -1),
                     ('PAYMENT', 'BANK', 1), ('PAYMENT', 'ON_ACCOUNT', -1),
                     ('ALLOCATION', 'ON_ACCOUNT', 1), ('ALLOCATION', 'RECEIVABLES', -1),
                     ('CREDIT_NOTE', 'CREDITS', 1), ('CREDIT_NOTE', 'RECEIVABLES', -1),
                     ('WRITE_OFF', 'LOSSES', 1), ('WRITE_OFF', 'RECEIVABLES', -1),
                     ('FEE', 'RECEIVABLES', 1), ('FEE', 'FEES', -1)) as rule (kind, account, side)
        where rule.kind = booked;
    if new.kind = 'RECEIVABLE' then
        insert into ledger_item (number, kind, currency, open) values (new.contract, 'CONTRACT', new.currency, 0)
            on conflict (number) do nothing;
        insert into ledger_item (number, kind, currency, open) values (new.receivable, 'RECEIVABLE', new.currency, 0);
    elsif new.kind = 'PAYMENT' then
        insert into ledger_item (number, kind, currency, open) values (new.payment, 'PAYMENT', new.currency, 0);
    end if;
    select sum(amount) filter (where account = 'RECEIVABLES'), -sum(amount) filter (where account = 'ON_ACCOUNT')
        into owed, on_account from ledger_posting where entry = new.id;
    if owed is not null then
        perform ledger_change(new.contract, owed, new.currency);
    end if;
    if on_account is not null then
        perform ledger_change(new.payment, on_account, new.currency);
    end if;
    if owed is not null then
        perform ledger_change(new.receivable, owed, new.currency);
    end if;
    return null;
end $$;

create trigger ledger_entry_complete before insert on ledger_entry
    for each row execute function ledger_complete();
create trigger ledger_entry_post after insert on ledger_entry
    for each row execute function ledger_post();

create function ledger_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the ledger is only ever added to', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_refuse();
create trigger ledger_posting_append_only before update or delete or truncate on ledger_posting
    for each statement execute function ledger_refuse();
create trigger ledger_posting_by_entry before insert on ledger_posting
    for each statement when (pg_trigger_depth() = 0) execute function ledger_refuse();
create trigger ledger_item_by_entry before insert or update or delete or truncate on ledger_item
    for each statement when (pg_trigger_depth() = 0) execute function ledger_refuse();

-- What a receivable is for and how much it is never changes; what is wrong is credited and planned anew.
create trigger receivable_kept before update of number, contract_number, position, amount, currency on receivable
    for each row when (
        (old.number, old.contract_number, old.position, old.amount, old.currency)
        is distinct from (new.number, new.contract_number, new.position, new.amount, new.currency))
    execute function ledger_refuse();
create trigger receivable_invoice_kept before update on receivable
    for each row when (
        old.invoice_number is not null
        and (old.invoice_number, old.invoiced_on) is distinct from (new.invoice_number, new.invoiced_on))
    execute function ledger_refuse();
create trigger receivable_not_deleted before delete or truncate on receivable
    for each statement execute function ledger_refuse();

create view receivable_balance as
select e.receivable as number, e.contract, e.customer, e.currency,
       coalesce(-sum(p.amount) filter (where p.account = 'SALES'), 0) as amount,
       coalesce(-sum(p.amount) filter (where p.account = 'FEES'), 0) as fees,
       coalesce(sum(p.amount) filter (where p.account = 'ON_ACCOUNT'), 0) as paid,
       coalesce(sum(p.amount) filter (where p.account = 'CREDITS'), 0) as credited,
       coalesce(sum(p.amount) filter (where p.account = 'LOSSES'), 0) as written_off,
       coalesce(sum(p.amount) filter (where p.account = 'RECEIVABLES'), 0) as open
from ledger_entry e join ledger_posting p on p.entry = e.id
where e.receivable is not null
group by e.receivable, e.contract, e.customer, e.currency;

create view contract_balance as
select contract as number, customer, currency, sum(amount) as amount, sum(fees) as fees, sum(paid) as paid,
       sum(credited) as credited, sum(written_off) as written_off, sum(open) as open
from receivable_balance
group by contract, customer, currency;

create view payment_balance as
select e.payment as number, max(e.customer) filter (where e.kind = 'PAYMENT') as customer, e.currency,
       coalesce(sum(p.amount) filter (where p.account = 'BANK'), 0) as amount,
       coalesce(-sum(p.amount) filter (where p.account = 'ON_ACCOUNT'), 0) as open
from ledger_entry e join ledger_posting p on p.entry = e.id
where e.payment is not null
group by e.payment, e.currency;

-- What a customer owes, and what of his payments is not allocated yet.
create view customer_balance as
select customer as number, currency, sum(open) as open, sum(on_account) as on_account
from (select customer, currency, open, 0 as on_account from receivable_balance
      union all
      select customer, currency, 0, open from payment_balance where customer is not null) as parts
group by customer, currency;

-- Nothing, as long as every sum holds.
create view ledger_problem as
select 'The trial balance in ' || currency || ' is ' || sum(amount) as problem
from ledger_posting group by currency having sum(amount) <> 0
union all
select 'Entry ' || e.id || ' is not posted as ' || e.kind || ' of ' || e.amount || ' ' || e.currency
from ledger_entry e left join ledger_posting p on p.entry = e.id
group by e.id
having count(p.entry) <> 2 or sum(p.amount) <> 0 or max(p.amount) <> e.amount
    or min(p.currency) <> e.currency or max(p.currency) <> e.currency
union all
select coalesce(i.number, b.number) || ' has ' || coalesce(i.open::text, 'nothing') || ' open, but its entries add up to '
    || coalesce(b.open::text, 'nothing')
from ledger_item i
full join (select number, currency, open from receivable_balance
           union all select number, currency, open from contract_balance
           union all select number, currency, open from payment_balance) as b
    on b.number = i.number and b.currency = i.currency
where i.open is distinct from b.open
union all
select 'Receivable ' || r.number || ' is over ' || r.amount || ' ' || r.currency || ', but the ledger has '
    || coalesce(sum(e.amount)::text, 'nothing')
from receivable r left join ledger_entry e
    on e.receivable = r.number and e.kind = 'RECEIVABLE' and e.currency = r.currency
group by r.number
having sum(e.amount) is distinct from r.amount;
