-- When the milestone was reached, so that nobody is asked again for what an amendment plans anew.
alter table receivable add column reached_on date check (milestone is not null or reached_on is null);
update receivable set reached_on = due_on - days where milestone is not null and due_on is not null;
