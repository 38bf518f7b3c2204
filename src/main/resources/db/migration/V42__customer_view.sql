-- How a department sees the relationship with a customer, said at a moment; what was said stays.
create table customer_view (
    id              bigint generated always as identity primary key,
    customer_number varchar(20) not null references customer (number),
    department      varchar(20) not null check (department in ('SALES', 'SERVICE')),
    outlook         varchar(20) not null check (outlook in ('WILL_BUY_AGAIN', 'AT_RISK', 'LOST')),
    reason          varchar(1700) not null check (reason <> ''),
    occasion        varchar(200) not null,
    stated_by       varchar(64) not null,
    stated_at       timestamptz not null
);
create index customer_view_customer on customer_view (customer_number, department, id);

create function customer_view_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'A view that was stated is never changed or deleted';
end
$$;
create trigger customer_view_kept before update or delete or truncate on customer_view
    for each statement execute function customer_view_is_kept();
