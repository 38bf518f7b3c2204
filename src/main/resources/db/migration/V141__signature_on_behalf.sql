-- For whom a substitute signed: neither the author nor anybody signs twice in a round, by himself or by another.
alter table approval_signature add column signed_for text;
alter table approval_signature add constraint approval_signature_substitute
    check (signed_for is null or signer is not null and signed_for <> signer and signed_for <> author);
alter table approval_signature add constraint approval_signature_signed_for_once unique (round_id, signed_for);

create function approval_signature_once_by_or_for_a_person() returns trigger language plpgsql as $$
begin
    if exists (select 1 from approval_signature other
                where other.round_id = new.round_id and other.id <> new.id
                  and (other.signer = new.signed_for or other.signed_for = new.signer)) then
        raise exception 'Nobody signs twice in a round, as himself and as a substitute';
    end if;
    return new;
end $$;

create trigger approval_signature_once_by_or_for_a_person before insert or update on approval_signature
    for each row when (new.decision is not null) execute function approval_signature_once_by_or_for_a_person();
