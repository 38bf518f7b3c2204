-- Who wrote the subject in its author's place: he signs it no more than its author.
alter table approval_round add column prepared_by text check (prepared_by <> '');
