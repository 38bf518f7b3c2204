create sequence complaint_number;

-- A case of a customer who is not content, from the first word to the closing; a reopened one keeps its number.
create table complaint (
    number varchar(20) primary key,
    revision integer not null,
    customer_number varchar(20) not null references customer (number),
    source varchar(20) not null check (source in ('STAFF', 'PAGE', 'MAIL', 'REMINDER')),
    state varchar(20) not null
        check (state in ('RECEIVED', 'IN_TREATMENT', 'WITH_CUSTOMER', 'SOLVED', 'CLOSED', 'JOINED')),
    category varchar(20) not null check (category in ('DEFECT', 'DELIVERY', 'INVOICE', 'PEOPLE', 'OTHER')),
    urgency varchar(20) not null check (urgency in ('NORMAL', 'URGENT', 'STANDSTILL')),
    wish varchar(20) check (wish in ('REPAIR', 'REPLACEMENT', 'PRICE_REDUCTION', 'CREDIT_NOTE', 'REFUND', 'EXPLANATION')),
    description text not null check (length(description) <= 20000),
    contract_number varchar(20) references contract (number),
    receivable varchar(20) references receivable (number),
    product varchar(40) not null,
    series varchar(200) not null,
    reporter_name varchar(200) not null,
    reporter_email varchar(254) not null,
    recorded_by varchar(64) not null,
    severity varchar(20) not null check (severity in ('HIGH', 'MEDIUM', 'LOW')),
    department varchar(64) not null,
    escalate_to varchar(64) not null,
    then_to varchar(64) not null,
    -- The promises, in working hours from that moment on.
    received_at timestamptz not null,
    clock_started_at timestamptz not null,
    first_answer_hours integer not null check (first_answer_hours > 0),
    first_answer_at timestamptz,
    first_answer_warned_at timestamptz,
    first_answer_escalated_at timestamptz,
    solution_hours integer not null check (solution_hours > 0),
    solution_at timestamptz,
    solution_warned_at timestamptz,
    solution_escalated_at timestamptz,
    silence varchar(20) not null check (silence in ('NONE', 'REMINDED', 'WARNED')),
    closed_at timestamptz,
    confirmed_at timestamptz,
    reopened integer not null check (reopened >= 0),
    joined_to varchar(20) references complaint (number),
    cost_amount numeric(19, 4) not null check (cost_amount >= 0),
    cost_currency varchar(3) not null,
    check ((state in ('CLOSED', 'JOINED')) = (closed_at is not null)),
    check ((state = 'JOINED') = (joined_to is not null))
);
create index complaint_customer on complaint (customer_number, number);
create index complaint_recurrence on complaint (category, series, received_at);

-- How much of which receivable is disputed: exactly that waits and is not asked for.
create table complaint_dispute (
    complaint varchar(20) not null references complaint (number),
    receivable varchar(20) not null references receivable (number),
    amount numeric(19, 4) not null check (amount > 0),
    currency varchar(3) not null,
    primary key (complaint, receivable)
);

-- What dunning holds back for it.
create table complaint_hold (
    complaint varchar(20) not null references complaint (number),
    hold varchar(20) not null references dunning_hold (number),
    primary key (complaint, hold)
);

-- While the clock stands we wait for the customer.
create table complaint_stop (
    complaint varchar(20) not null references complaint (number),
    position integer not null,
    stopped_at timestamptz not null,
    started_at timestamptz,
    primary key (complaint, position),
    check (started_at is null or started_at >= stopped_at)
);

-- What was said and done, in its order.
create table complaint_entry (
    id bigint generated always as identity primary key,
    complaint varchar(20) not null references complaint (number),
    said_at timestamptz not null,
    kind varchar(20) not null check (kind in ('RECEIVED', 'JOINED', 'FIRST_ANSWER', 'FINDING', 'PROPOSED', 'OFFERED',
        'REMINDED', 'WARNED', 'ACCEPTED', 'DECLINED', 'SOLVED', 'CONFIRMED', 'CLOSED', 'SILENT', 'REOPENED')),
    said_by varchar(200) not null,
    text text not null check (length(text) <= 20000)
);
create index complaint_entry_complaint on complaint_entry (complaint, id);

-- With whom a complaint lay, from then until then; several departments may investigate side by side.
create table complaint_station (
    task varchar(64) primary key,
    complaint varchar(20) not null references complaint (number),
    department varchar(64) not null,
    what varchar(200) not null,
    began_at timestamptz not null,
    ended_at timestamptz,
    check (ended_at is null or ended_at >= began_at)
);
create index complaint_station_complaint on complaint_station (complaint, began_at);

-- What was proposed; a new proposal is a new version.
create table complaint_solution (
    complaint varchar(20) not null references complaint (number),
    version integer not null check (version > 0),
    kind varchar(20) not null
        check (kind in ('REPAIR', 'REPLACEMENT', 'PRICE_REDUCTION', 'CREDIT_NOTE', 'REFUND', 'EXPLANATION')),
    text varchar(2000) not null,
    compensation_amount numeric(19, 4) not null check (compensation_amount >= 0),
    compensation_currency varchar(3) not null,
    estimate_amount numeric(19, 4) not null check (estimate_amount >= 0),
    estimate_currency varchar(3) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamptz not null,
    primary key (complaint, version)
);

-- Why it happened and what is done about it; where the cause comes back, a new round.
create table complaint_lesson (
    complaint varchar(20) not null references complaint (number),
    round integer not null check (round > 0),
    revision integer not null,
    cause_category varchar(20) not null
        check (cause_category in ('PRODUCT', 'SUPPLIER', 'TRANSPORT', 'PROCESS', 'INFORMATION', 'CUSTOMER', 'OTHER')),
    cause varchar(2000) not null,
    prevention varchar(2000) not null,
    action varchar(2000) not null,
    owner varchar(64) not null,
    due_on date not null,
    found_by varchar(64) not null,
    found_at timestamptz not null,
    done_at timestamptz,
    remark varchar(2000) not null,
    measured_at timestamptz,
    recurrences integer,
    primary key (complaint, round),
    check ((measured_at is null) = (recurrences is null)),
    check (measured_at is null or done_at is not null)
);

-- What was said, and with whom it lay, stays as it was.
create function complaint_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'What was said or proposed in a complaint is never changed or deleted';
end
$$;
create trigger complaint_entry_kept before update or delete or truncate on complaint_entry
    for each statement execute function complaint_is_kept();
create trigger complaint_solution_kept before update or delete or truncate on complaint_solution
    for each statement execute function complaint_is_kept();
create trigger complaint_station_end_kept before update on complaint_station
    for each row when (old.ended_at is not null) execute function complaint_is_kept();
