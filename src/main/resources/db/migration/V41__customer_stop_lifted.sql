-- Quotes are made for a customer on credit stop until the end of this day.
alter table customer add column stop_lifted_until date;
