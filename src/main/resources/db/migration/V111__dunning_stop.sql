-- Decisions to deliver nothing; each is in force as long as anything it is about is open.
create table dunning_stop (
    decision varchar(20) primary key references dunning_reminder (number),
    stopped_on date not null
);
create trigger dunning_stop_kept before update or delete or truncate on dunning_stop
    for each statement execute function dunning_is_kept();
