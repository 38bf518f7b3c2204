-- Whether what was promised was kept before the customer opened his complaint again; counted from 0.
create table complaint_round (
    complaint varchar(20) not null references complaint (number),
    round integer not null check (round >= 0),
    first_answer_in_time boolean not null,
    solution_in_time boolean not null,
    primary key (complaint, round)
);
