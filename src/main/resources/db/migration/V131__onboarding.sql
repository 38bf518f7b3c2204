create table onboarding (
    employee varchar(20) primary key references employee (number),
    revision integer not null,
    started_by varchar(64) not null,
    probation_months integer not null check (probation_months >= 0),
    extended_until date,
    probation varchar(20) not null check (probation in ('NONE', 'RUNNING', 'CONFIRMED', 'ENDED'))
);

-- One account per employee and system, whatever happens.
create table onboarding_account (
    id bigint generated always as identity primary key,
    revision integer not null,
    employee varchar(20) not null references employee (number),
    system varchar(64) not null,
    state varchar(20) not null check (state in ('PLANNED', 'REQUESTED', 'CREATED', 'FAILED', 'LEFT_OUT')),
    other_id varchar(200) not null,
    reason varchar(1000) not null,
    unique (employee, system)
);

create table onboarding_account_group (
    account_id bigint not null references onboarding_account (id),
    account_group varchar(64) not null,
    primary key (account_id, account_group)
);

-- Calls to other systems: written with the work that causes them, made by a job.
create table onboarding_call (
    id bigint generated always as identity primary key,
    key varchar(200) not null unique,
    system varchar(64) not null,
    employee varchar(20) not null references employee (number),
    action varchar(40) not null,
    body text not null,
    state varchar(20) not null check (state in ('QUEUED', 'DONE', 'FAILED')),
    attempts integer not null check (attempts >= 0),
    reason text not null default '',
    next_attempt_at timestamptz not null
);
create index onboarding_call_due on onboarding_call (next_attempt_at) where state = 'QUEUED';
create index onboarding_call_employee on onboarding_call (employee, system);

create table onboarding_task (
    id uuid primary key,
    revision integer not null,
    employee varchar(20) not null references employee (number),
    row_number integer not null,
    kind varchar(20) not null check (kind in ('EQUIPMENT', 'INTRODUCTION', 'TRAINING', 'OWN_DATA')),
    item varchar(1000) not null,
    owner varchar(20) not null check (owner in ('IT', 'HR', 'MANAGER', 'EMPLOYEE')),
    due_days integer not null,
    lead_days integer not null check (lead_days >= 0),
    done_on date,
    done_by varchar(64),
    remark varchar(2000) not null,
    check ((done_on is null) = (done_by is null))
);
create index onboarding_task_employee on onboarding_task (employee);

create table onboarding_talk (
    id bigint generated always as identity primary key,
    employee varchar(20) not null references employee (number),
    kind varchar(20) not null check (kind in ('FIRST_DAY', 'FIRST_WEEK', 'PROBATION')),
    held_on date not null,
    held_by varchar(64) not null,
    impression varchar(20) not null check (impression in ('GOOD', 'MIXED', 'POOR')),
    result varchar(2000) not null
);
create index onboarding_talk_employee on onboarding_talk (employee);

-- What employees fill in about themselves.
create table onboarding_own_data (
    employee varchar(20) primary key references employee (number),
    street varchar(200) not null,
    postal_code varchar(20) not null,
    city varchar(200) not null,
    iban varchar(34) not null,
    tax_number varchar(40) not null,
    emergency_name varchar(200) not null,
    emergency_phone varchar(60) not null
);
