-- Who acted is sealed as a digest with a salt: an entry can be given a pseudonym later, and the seals hold.
alter table audit_entry add column person_salt bytea;
alter table audit_entry add column person_digest char(64);
alter table audit_entry add column on_behalf_of_salt bytea;
alter table audit_entry add column on_behalf_of_digest char(64);

-- A pseudonym reaches the author of a round and of its signatures at once.
do $$
declare
    link name;
begin
    select conname into strict link from pg_constraint
        where conrelid = 'approval_signature'::regclass and contype = 'f' and array_length(conkey, 1) = 2;
    execute format('alter table approval_signature drop constraint %I', link);
end $$;
alter table approval_signature add constraint approval_signature_of_round
    foreign key (round_id, author) references approval_round (id, author) on update cascade;

-- The day from which on only the number is known of an employee.
alter table employee add column forgotten_on date;

-- What employees fill in about themselves is locked with Baton's secret; what is still open is locked at the next start.
alter table onboarding_own_data add column locked bytea;
