-- Whose a payment is, from the moment at which that is known; the last row of a payment holds.
create table ledger_payer (
    id bigint generated always as identity primary key,
    payment varchar(20) not null references ledger_item (number),
    customer varchar(20) references customer (number)
);
create index ledger_payer_payment on ledger_payer (payment);
create index ledger_payer_customer on ledger_payer (customer);

create trigger ledger_payer_append_only before update or delete or truncate on ledger_payer
    for each statement execute function ledger_refuse();

insert into ledger_payer (payment, customer)
select payment.number, payment.customer_number
from payment join ledger_item on ledger_item.number = payment.number
where payment.customer_number is not null;

-- By payment; what nobody has said otherwise since is whose its account was known to be when it came.
create view payment_customer as
select e.payment, case when p.payment is null then e.customer else p.customer end as customer
from ledger_entry e
left join ledger_payer p on p.payment = e.payment
    and p.id = (select max(later.id) from ledger_payer later where later.payment = e.payment)
where e.kind = 'PAYMENT';

create or replace view payment_balance as
select e.payment as number, max(c.customer) as customer, e.currency,
       coalesce(sum(p.amount) filter (where p.account = 'BANK'), 0) as amount,
       coalesce(-sum(p.amount) filter (where p.account = 'ON_ACCOUNT'), 0) as open
from ledger_entry e
join ledger_posting p on p.entry = e.id
join payment_customer c on c.payment = e.payment
where e.payment is not null
group by e.payment, e.currency;
