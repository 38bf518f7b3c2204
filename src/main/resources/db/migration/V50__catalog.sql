create table product (
  id bigint generated always as identity primary key,
  version integer not null,
  code varchar(80) not null unique check (code <> ''),
  name varchar(200) not null check (name <> ''),
  series varchar(200) not null default '',
  unit varchar(80) not null,
  cost_amount numeric(19, 4) not null check (cost_amount >= 0),
  cost_currency varchar(3) not null check (cost_currency ~ '^[A-Z]{3}$'),
  tax_category varchar(80) not null,
  active boolean not null
);

create table product_price (
  product_id bigint not null references product on delete cascade,
  amount numeric(19, 4) not null check (amount >= 0),
  currency varchar(3) not null check (currency ~ '^[A-Z]{3}$'),
  from_quantity numeric(19, 4) not null check (from_quantity > 0),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (product_id, currency, from_quantity, valid_from)
);
