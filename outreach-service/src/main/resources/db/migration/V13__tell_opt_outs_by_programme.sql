-- A representative who turns the digest off says nothing about other mails to the address. Whose link it is follows from
-- its intent; the account stays written for an earlier version that still runs beside this one.
alter table unsubscribe_link alter column account_id drop not null;

create table opt_out (
    programme    text        not null,
    subject_type text        not null check (subject_type in ('REP', 'CONTACT')),
    subject_id   text        not null,
    since        timestamptz not null,
    said_by      text        not null,
    primary key (programme, subject_type, subject_id)
);
