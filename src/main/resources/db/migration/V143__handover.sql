-- Who looks after a contract changes hands; what was drawn up and what became of it does not.
drop trigger contract_content_kept on contract;
create trigger contract_content_kept
    before update of number, quote_number, quote_version, customer_number, customer_name, gross_amount,
        gross_currency, payment_term, order_number, accepted_on, content, content_hash, drawn_up_at on contract
    for each row when (
        (old.number, old.quote_number, old.quote_version, old.customer_number, old.customer_name,
            old.gross_amount, old.gross_currency, old.payment_term, old.order_number, old.accepted_on, old.content,
            old.content_hash, old.drawn_up_at)
        is distinct from
        (new.number, new.quote_number, new.quote_version, new.customer_number, new.customer_name,
            new.gross_amount, new.gross_currency, new.payment_term, new.order_number, new.accepted_on, new.content,
            new.content_hash, new.drawn_up_at))
    execute function contract_is_kept();
drop trigger contract_end_kept on contract;
create trigger contract_end_kept before update on contract
    for each row when (old.state <> 'DRAWN_UP'
        and (to_jsonb(old) - 'owner' - 'revision') is distinct from (to_jsonb(new) - 'owner' - 'revision'))
    execute function contract_is_kept();

-- To whom the subject went while it was being signed: he signs it no more than its author.
alter table approval_round add column successor text check (successor <> '');

create index customer_owner on customer (owner);
create index quote_customer on quote (customer_number);
create index contract_customer on contract (customer_number);
