-- When somebody is reminded of a task, and others are told, as the plan said.
alter table onboarding_task add column remind_days integer not null default 1 check (remind_days > 0);
alter table onboarding_task add column escalate_days integer not null default 3 check (escalate_days > 0);
