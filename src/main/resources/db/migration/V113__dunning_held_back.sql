-- What a letter did not ask for though it was open, and why.
alter table dunning_reminder_item
    add column held_back numeric(19, 4) not null default 0 check (held_back >= 0),
    add column held_for varchar(200) not null default '',
    add check ((held_back = 0) = (held_for = ''));
