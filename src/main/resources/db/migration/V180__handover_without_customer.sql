-- What belongs to no customer is handed over as one item: quotes to nobody known yet, and absences to stand in for.
alter table handover_item alter column customer drop not null;
create unique index handover_item_without_customer on handover_item (handover_id) where customer is null;

-- What was written to a customer goes along with him.
create index mail_way_back_customer on mail_way_back (customer);
create index mail_received_mail on mail_received (mail);
create index complaint_lesson_owner on complaint_lesson (owner) where done_at is null;
