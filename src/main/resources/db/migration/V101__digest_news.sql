-- What happened without anybody having to act, until the person's next digest tells it.
create table mail_digest_news (
    id bigint generated always as identity primary key,
    person varchar(64) not null,
    text varchar(1000) not null,
    written_at timestamptz not null
);
create index mail_digest_news_person on mail_digest_news (person, id);
