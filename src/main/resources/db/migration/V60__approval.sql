-- One round of signatures for one version of a subject.
create table approval_round (
    id                  uuid primary key,
    revision            integer     not null,
    subject_type        text        not null check (subject_type <> ''),
    subject_id          text        not null check (subject_id <> ''),
    subject_version     integer     not null,
    round_number        integer     not null check (round_number > 0),
    content_hash        text        not null check (content_hash <> ''),
    author              text        not null check (author <> ''),
    process             text        not null,
    required_signatures integer     not null check (required_signatures >= 0),
    outcome             text        not null check (outcome in ('OPEN', 'APPROVED', 'RETURNED', 'REJECTED', 'CANCELLED')),
    opened_at           timestamptz not null,
    closed_at           timestamptz check (closed_at >= opened_at),
    unique (subject_type, subject_id, round_number),
    unique (id, author),
    check ((outcome = 'OPEN') = (closed_at is null))
);

create unique index approval_round_open on approval_round (subject_type, subject_id) where outcome = 'OPEN';

-- A signature of a round, asked for and then given; the author's copy is what forbids to sign one's own.
create table approval_signature (
    id           uuid primary key,
    revision     integer not null,
    round_id     uuid    not null,
    author       text    not null,
    stage        integer not null,
    signer_group text    not null check (signer_group <> ''),
    reasons      text[]  not null,
    named_person text,
    decision     text    check (decision in ('APPROVE', 'RETURN', 'REJECT')),
    signer       text,
    comment      text    check (comment <> '' and length(comment) <= 2000),
    decided_at   timestamptz,
    foreign key (round_id, author) references approval_round (id, author),
    unique (round_id, stage, signer_group),
    constraint approval_signature_once_a_person unique (round_id, signer),
    constraint approval_signature_not_by_author check (signer <> author),
    constraint approval_signature_author_not_named check (named_person <> author),
    constraint approval_signature_whole check (num_nulls(decision, signer, decided_at) in (0, 3)),
    constraint approval_signature_comment_with_decision check (decision is not null or comment is null),
    constraint approval_signature_refusal_says_why check (decision is null or decision = 'APPROVE' or comment is not null)
);

-- What has been signed stays as it was signed.
create function approval_signature_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A signature that has been given cannot be changed';
end $$;

create trigger approval_signature_stays before update or delete on approval_signature
    for each row when (old.decision is not null) execute function approval_signature_stays();
