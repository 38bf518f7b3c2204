-- In whose place somebody signed what the contract repeats.
alter table contract_signature add column signed_for varchar(64) check (signed_for <> signer);
