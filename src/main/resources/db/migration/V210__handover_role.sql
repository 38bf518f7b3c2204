-- A role of the person is handed over as an item of its own; whoever chose the successor does not agree to it as well.
alter table handover_item add column role text check (role <> '');
alter table handover_item add column chosen_by text check (chosen_by <> '');
alter table handover_item add constraint handover_item_one_thing check (customer is null or role is null);
drop index handover_item_without_customer;
create unique index handover_item_without_customer on handover_item (handover_id) where customer is null and role is null;
create unique index handover_item_role on handover_item (handover_id, role) where role is not null;
