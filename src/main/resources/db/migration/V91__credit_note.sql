-- The amount of a receivable by tax rate, as it was planned.
create table receivable_tax (
    receivable varchar(20) not null references receivable (number),
    tax_position integer not null,
    percent numeric(7, 4) not null check (percent >= 0),
    net numeric(19, 4) not null,
    tax numeric(19, 4) not null,
    primary key (receivable, tax_position)
);

-- For what was recorded before: the part of the contract between what came before it and that plus its amount.
insert into receivable_tax (receivable, tax_position, percent, net, tax)
with rate as (
    select c.number, scale((c.content::jsonb -> 'totals' -> 'gross' ->> 'amount')::numeric) as digits,
           c.gross_amount as gross, (line ->> 'taxPercent')::numeric as percent,
           sum((line -> 'net' ->> 'amount')::numeric) as net, sum((line -> 'tax' ->> 'amount')::numeric) as tax
    from contract c cross join jsonb_array_elements(c.content::jsonb -> 'lines') as line
    group by c.number, (line ->> 'taxPercent')::numeric
), span as (
    select r.number, r.contract_number, r.amount,
           coalesce(sum(r.amount) over (partition by r.contract_number order by r.position
               rows between unbounded preceding and 1 preceding), 0) as before
    from receivable r
), part as (
    select s.number, s.amount, rate.percent,
           row_number() over (partition by s.number order by rate.percent) as position,
           count(*) over (partition by s.number) as rates,
           round(rate.net * (s.before + s.amount) / rate.gross, digits) - round(rate.net * s.before / rate.gross, digits)
               as net,
           round(rate.tax * (s.before + s.amount) / rate.gross, digits) - round(rate.tax * s.before / rate.gross, digits)
               as tax
    from span s join rate on rate.number = s.contract_number
)
select number, position - 1, percent,
       case when position = rates then net + amount - sum(net + tax) over (partition by number) else net end, tax
from part;

create trigger receivable_tax_kept before update or delete or truncate on receivable_tax
    for each statement execute function ledger_refuse();

-- What a customer need not pay; without a number where there was no invoice yet.
create table credit_note (
    entry bigint primary key references ledger_entry,
    number varchar(20) unique,
    receivable varchar(20) not null references receivable (number),
    contract varchar(20) not null references contract (number),
    invoice_number varchar(20) references receivable (invoice_number),
    cause varchar(20) not null check (cause in ('AMENDMENT', 'CANCELLATION', 'COMPLAINT', 'DISPUTE')),
    reason varchar(500) not null check (btrim(reason) <> ''),
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    issued_on date not null,
    check ((number is null) = (invoice_number is null))
);
create index credit_note_receivable on credit_note (receivable);
create index credit_note_contract on credit_note (contract);

create table credit_note_tax (
    entry bigint not null references credit_note,
    position integer not null,
    percent numeric(7, 4) not null check (percent >= 0),
    net numeric(19, 4) not null,
    tax numeric(19, 4) not null,
    primary key (entry, position)
);

create trigger credit_note_kept before update or delete or truncate on credit_note
    for each statement execute function ledger_refuse();
create trigger credit_note_tax_kept before update or delete or truncate on credit_note_tax
    for each statement execute function ledger_refuse();

-- The last number given to a credit note in a year, as with invoices.
create table credit_note_series (
    company varchar(200) not null,
    year integer not null,
    last integer not null,
    primary key (company, year)
);
