alter table mail_hold
    drop constraint mail_hold_cause_check,
    add constraint mail_hold_cause_check check (cause in ('PAUSED', 'RESTORED', 'COMPLAINTS')),
    add column mails      bigint,
    add column complaints bigint,
    add check ((cause = 'COMPLAINTS') = (complaints is not null)),
    add check ((complaints is null) = (mails is null));
