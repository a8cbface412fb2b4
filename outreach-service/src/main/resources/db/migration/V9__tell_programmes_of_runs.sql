-- Other programmes will have runs; an earlier version that still runs beside this one has those of reminders only.
alter table reminder_run add column programme text not null default 'REMINDER';
