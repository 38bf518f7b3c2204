-- By the address that mails come back from.
create index mail_to_address on mail (lower(to_address), position);
