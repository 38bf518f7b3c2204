-- A quote that amends a contract: which one, and the quote whose terms are in force.
alter table quote add column amends varchar(20);
alter table quote add column amended_quote varchar(20) references quote (number);
alter table quote add check ((amends is null) = (amended_quote is null));

-- An amendment stands beside its contract, as it was signed; the last signed one is in force. Of a contract one at a time
-- is on its way.
alter table contract add column amends varchar(20) references contract (number);
alter table contract add check (amends <> number);
create unique index contract_amended_once_at_a_time on contract (amends) where amends is not null and state = 'DRAWN_UP';

-- A signed contract may be cancelled, and only that.
do $$
declare
    rule record;
begin
    for rule in select conname from pg_constraint
            where conrelid = 'contract'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%state%' loop
        execute format('alter table contract drop constraint %I', rule.conname);
    end loop;
end $$;
alter table contract add constraint contract_state
    check (state in ('DRAWN_UP', 'SIGNED', 'NOT_SIGNED', 'CANCELLED'));
alter table contract add constraint contract_signed_on
    check ((state in ('SIGNED', 'CANCELLED')) = (signed_on is not null));
alter table contract add constraint contract_signed_by
    check (state not in ('SIGNED', 'CANCELLED') or (signers <> '' and paper_location <> ''));
alter table contract add constraint contract_reason
    check ((state in ('NOT_SIGNED', 'CANCELLED')) = (reason <> ''));

drop trigger contract_end_kept on contract;
create trigger contract_end_kept before update on contract
    for each row when (
        old.state <> 'DRAWN_UP'
        and not (
            old.state = 'SIGNED' and new.state = 'CANCELLED'
            and (old.sent_at, old.signed_on, old.signers, old.paper_location, old.remark)
                is not distinct from (new.sent_at, new.signed_on, new.signers, new.paper_location, new.remark)))
    execute function contract_is_kept();
create trigger contract_amends_kept before update of amends on contract
    for each row when (old.amends is distinct from new.amends) execute function contract_is_kept();
