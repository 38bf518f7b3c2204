-- What the customer of a cancelled contract pays nevertheless, with tax, in the currency of the contract.
alter table contract add column retained numeric(19, 4)
    check (retained is null or (state = 'CANCELLED' and retained > 0));
