-- How many mails were ever handed over. A topic knows the same, so that an older copy of this database gives itself away.
create table hand_over_count (
    one    boolean primary key default true check (one),
    number bigint  not null check (number >= 0)
);
insert into hand_over_count (number) values (0);

-- What the topic knew and this database did not, where that is the cause.
alter table mail_hold
    add column known   bigint,
    add column missing bigint,
    add check ((cause = 'RESTORED') = (known is not null)),
    add check ((known is null) = (missing is null));
