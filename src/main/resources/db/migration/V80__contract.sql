create sequence contract_number;

create table contract (
    number varchar(20) primary key,
    revision integer not null,
    quote_number varchar(20) not null unique references quote (number),
    quote_version integer not null,
    customer_number varchar(20) not null references customer (number),
    customer_name varchar(200) not null,
    owner varchar(64) not null,
    gross_amount numeric(19, 4) not null check (gross_amount >= 0),
    gross_currency varchar(3) not null,
    payment_term varchar(40) not null,
    order_number varchar(100) not null,
    accepted_on date not null,
    content text not null check (content <> ''),
    content_hash varchar(64) not null check (length(content_hash) = 64),
    state varchar(20) not null check (state in ('DRAWN_UP', 'SIGNED', 'NOT_SIGNED')),
    drawn_up_at timestamptz not null,
    sent_at timestamptz,
    state_since timestamptz not null,
    signed_on date check (signed_on >= accepted_on),
    signers varchar(300) not null,
    paper_location varchar(200) not null,
    remark varchar(2000) not null,
    reason varchar(2000) not null,
    foreign key (quote_number, quote_version) references quote_version (quote_number, version),
    check ((state = 'SIGNED') = (signed_on is not null)),
    check (state <> 'SIGNED' or (signers <> '' and paper_location <> '')),
    check ((state = 'NOT_SIGNED') = (reason <> ''))
);

create index contract_owner on contract (owner, number desc);

-- The internal signatures under what the contract repeats.
create table contract_signature (
    contract_number varchar(20) not null references contract (number),
    position integer not null,
    stage integer not null,
    signer_group varchar(64) not null,
    signer varchar(64) not null,
    decided_at timestamptz not null,
    primary key (contract_number, position)
);

-- What was drawn up stays as it was; only what becomes of it may change, and that once.
create function contract_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'A contract is never changed or deleted';
end
$$;

create trigger contract_content_kept
    before update of number, quote_number, quote_version, customer_number, customer_name, owner, gross_amount,
        gross_currency, payment_term, order_number, accepted_on, content, content_hash, drawn_up_at on contract
    for each row when (
        (old.number, old.quote_number, old.quote_version, old.customer_number, old.customer_name, old.owner,
            old.gross_amount, old.gross_currency, old.payment_term, old.order_number, old.accepted_on, old.content,
            old.content_hash, old.drawn_up_at)
        is distinct from
        (new.number, new.quote_number, new.quote_version, new.customer_number, new.customer_name, new.owner,
            new.gross_amount, new.gross_currency, new.payment_term, new.order_number, new.accepted_on, new.content,
            new.content_hash, new.drawn_up_at))
    execute function contract_is_kept();
create trigger contract_end_kept before update on contract
    for each row when (old.state <> 'DRAWN_UP') execute function contract_is_kept();
create trigger contract_not_deleted before delete on contract
    for each row execute function contract_is_kept();
create trigger contract_not_emptied before truncate on contract
    for each statement execute function contract_is_kept();
create trigger contract_signature_kept before update or delete on contract_signature
    for each row execute function contract_is_kept();
create trigger contract_signature_not_emptied before truncate on contract_signature
    for each statement execute function contract_is_kept();
