-- How much of each receivable waits at the most; what was held before keeps the amount of its hold as that.
alter table dunning_hold_receivable add column amount numeric(19, 4) check (amount > 0);
update dunning_hold_receivable part set amount = hold.amount from dunning_hold hold where hold.number = part.hold_number;
alter table dunning_hold_receivable alter column amount set not null;

-- A complaint is treated by a process of its own.
alter table dunning_hold drop constraint dunning_hold_reason_check;
alter table dunning_hold add constraint dunning_hold_reason_check check (reason in ('DISPUTE', 'COMPLAINT', 'MILESTONE',
    'UNALLOCATED_PAYMENT', 'PAYMENT_ANNOUNCED', 'BOUNCING_ADDRESS', 'DELAY_ASKED'));
