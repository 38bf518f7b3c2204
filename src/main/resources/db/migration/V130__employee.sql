create sequence employee_number;

-- Who works, worked or will work for us; the status follows from the dates.
create table employee (
    number varchar(20) primary key,
    revision integer not null,
    name varchar(100) not null check (name <> ''),
    email varchar(254) not null check (email <> ''),
    private_email varchar(254) not null,
    department varchar(64) not null,
    job_position varchar(200) not null check (job_position <> ''),
    manager varchar(20) references employee (number) check (manager <> number),
    place varchar(200) not null,
    contract_type varchar(30) not null
        check (contract_type in ('PERMANENT', 'FIXED_TERM', 'WORKING_STUDENT', 'INTERNSHIP')),
    starts_on date not null,
    ends_on date,
    cancelled boolean not null default false,
    account varchar(64) unique,
    check (ends_on is null or ends_on >= starts_on)
);
create unique index employee_email on employee (lower(email));
create index employee_name on employee (lower(name));
create index employee_manager on employee (manager);
