-- What has ended stays as it ended, but that a signed contract may be cancelled, and that another looks after it.
drop trigger contract_end_kept on contract;
create trigger contract_end_kept before update on contract
    for each row when (
        old.state <> 'DRAWN_UP'
        and (to_jsonb(old) - 'owner' - 'revision') is distinct from (to_jsonb(new) - 'owner' - 'revision')
        and not (
            old.state = 'SIGNED' and new.state = 'CANCELLED'
            and (old.sent_at, old.signed_on, old.signers, old.paper_location, old.remark)
                is not distinct from (new.sent_at, new.signed_on, new.signers, new.paper_location, new.remark)))
    execute function contract_is_kept();
