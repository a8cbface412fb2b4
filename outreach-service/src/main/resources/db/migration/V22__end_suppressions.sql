-- A suppression may end by itself. An earlier version that still runs beside this one takes it for lasting, and so writes too
-- little rather than too much.
alter table suppression
    add column ends_at timestamptz,
    drop constraint suppression_reason_check,
    add constraint suppression_reason_check
        check (reason in ('PAUSED', 'BOUNCED', 'MANUAL', 'UNSUBSCRIBED', 'COMPLAINED')),
    add constraint suppression_end_check
        check (case reason when 'PAUSED' then ends_at is not null
                           when 'UNSUBSCRIBED' then ends_at is null
                           when 'COMPLAINED' then ends_at is null
                           else true end);

-- A buyer who does not want the mails of one programme is known by the address, whichever account a mail is about.
alter table opt_out
    add column opt_out_id uuid not null default gen_random_uuid() unique,
    add column note text,
    drop constraint opt_out_subject_type_check,
    add constraint opt_out_subject_type_check check (subject_type in ('REP', 'CONTACT', 'ADDRESS'));

-- The language of the mail, for the page its link leads to; null where an earlier version wrote it.
alter table unsubscribe_link add column locale text;
