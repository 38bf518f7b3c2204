create sequence quote_number;

create table quote (
    number varchar(20) primary key,
    revision integer not null,
    title varchar(200) not null,
    author varchar(64) not null,
    wanted_customer varchar(200) not null,
    state varchar(20) not null,
    version integer not null,
    customer_number varchar(20) references customer (number),
    customer_name varchar(200),
    contact_name varchar(200),
    contact_email varchar(200),
    currency varchar(3),
    payment_term varchar(40),
    wanted_delivery date,
    valid_until date,
    special_clauses text not null,
    note text not null,
    gross numeric(19, 4),
    created_at timestamptz not null,
    state_since timestamptz not null,
    order_number varchar(100),
    answered_by varchar(200),
    answer_text text
);

create index quote_author on quote (author, number desc);

create table quote_line (
    quote_number varchar(20) not null references quote (number),
    position integer not null,
    product varchar(60) not null,
    quantity numeric(19, 4) not null check (quantity > 0),
    discount numeric(7, 4) not null check (discount between 0 and 100),
    primary key (quote_number, position)
);

create table quote_version (
    quote_number varchar(20) not null references quote (number),
    version integer not null,
    content text not null,
    content_hash varchar(64) not null,
    frozen_at timestamptz not null,
    primary key (quote_number, version)
);

-- What went out for signature stays as it was.
create function quote_version_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'A frozen version of a quote is never changed';
end
$$;

create trigger quote_version_frozen before update or delete on quote_version
    for each row execute function quote_version_is_frozen();
create trigger quote_version_kept before truncate on quote_version
    for each statement execute function quote_version_is_frozen();
