-- Taken back before it was invoiced, as its contract was amended or cancelled; its ledger entry was reversed.
alter table receivable add column reversed boolean not null default false;
alter table receivable add check (not reversed or invoice_number is null);
create trigger receivable_reversed_kept before update on receivable
    for each row when (old.reversed) execute function ledger_refuse();
