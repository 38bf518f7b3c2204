create sequence customer_number;

create table customer (
  id bigint generated always as identity primary key,
  version integer not null,
  number varchar(20) not null unique,
  name varchar(200) not null check (name <> ''),
  name_key varchar(800) not null,
  legal_name varchar(200) not null default '',
  legal_name_key varchar(800) not null default '',
  kind varchar(20) not null check (kind in ('COMPANY', 'CONSUMER', 'PARTNER')),
  registration_number varchar(200) not null default '',
  tax_number varchar(200) not null default '',
  sector varchar(200) not null default '',
  street varchar(200) not null default '',
  postal_code varchar(200) not null default '',
  city varchar(200) not null default '',
  country varchar(2) not null check (country ~ '^[A-Z]{2}$'),
  owner varchar(64) not null default '',
  credit_standing varchar(20) not null check (credit_standing in ('GOOD', 'WATCH', 'STOP')),
  overdue_amount numeric(19, 4) not null check (overdue_amount >= 0),
  overdue_currency varchar(3) not null check (overdue_currency ~ '^[A-Z]{3}$'),
  language varchar(35) not null,
  currency varchar(3) not null check (currency ~ '^[A-Z]{3}$')
);

create index customer_name_key on customer (name_key);
create index customer_legal_name_key on customer (legal_name_key) where legal_name_key <> '';
create unique index customer_registration_number on customer (registration_number) where registration_number <> '';

create table customer_contact (
  customer_id bigint not null references customer on delete cascade,
  position integer not null,
  name varchar(200) not null default '',
  role varchar(200) not null default '',
  email varchar(254) not null default '',
  phone varchar(200) not null default '',
  primary key (customer_id, position)
);

create index customer_contact_email on customer_contact (lower(email)) where email <> '';
