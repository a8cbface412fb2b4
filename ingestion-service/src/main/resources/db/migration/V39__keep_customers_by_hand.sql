-- Customers that people enter before a file names them, and those that nobody is to sell to any more.
alter table account alter column seen_on drop not null;
comment on column account.seen_on is 'Day of the newest line whose master data was taken over; null where no file names the account yet';

alter table account
    add column created_by   text,
    add column creation_key text,
    add column archived_by  text,
    add column archived_at  timestamptz;
comment on column account.created_by is 'Who entered it by hand; null where a file brought it';
comment on column account.creation_key is 'Idempotency key of the request that entered it';
comment on column account.archived_at is 'Since when nobody is to be reminded, advised or called for it; its orders stay';
create unique index account_creation on account (created_by, creation_key);

-- What people set of address and representative before now is their word as all else is.
insert into profile_edit (account_id, said, hands)
select id,
    case when email_edited then jsonb_build_object('email', email) else '{}' end
        || case when rep_edited then jsonb_build_object('rep_id', rep_id) else '{}' end,
    case when email_edited then jsonb_build_object('EMAIL', jsonb_build_object('by', 'unknown', 'at', updated_at)) else '{}' end
        || case when rep_edited then jsonb_build_object('REP_ID', jsonb_build_object('by', 'unknown', 'at', updated_at)) else '{}' end
from account
where email_edited or rep_edited
on conflict (account_id) do update
set said = excluded.said || profile_edit.said, hands = excluded.hands || profile_edit.hands;

create or replace view account_profile as
select a.id as account_id, c.customer_id, c.customer_name, c.crm_email, c.lifetime_value,
    case when e.said ? 'phone' then e.said ->> 'phone' else c.phone end as phone,
    case when e.said ? 'segment' then e.said ->> 'segment' else c.segment end as segment,
    case when e.said ? 'interests'
        then array(select jsonb_array_elements_text(e.said -> 'interests')) else c.interests end as interests,
    case when e.said ? 'pain_points'
        then array(select jsonb_array_elements_text(e.said -> 'pain_points')) else c.pain_points end as pain_points,
    case when e.said ? 'buying_behavior' then e.said ->> 'buying_behavior' else c.buying_behavior end as buying_behavior,
    case when e.said ? 'preferred_contact_time'
        then e.said ->> 'preferred_contact_time' else c.preferred_contact_time end as preferred_contact_time,
    case when e.said ? 'language' then e.said ->> 'language' else c.language end as language,
    case when e.said ? 'engagement_score'
        then (e.said ->> 'engagement_score')::numeric else c.engagement_score end as engagement_score,
    case when e.said ? 'response_rate'
        then (e.said ->> 'response_rate')::numeric else c.response_rate end as response_rate,
    case when e.said ? 'last_contact_on'
        then (e.said ->> 'last_contact_on')::date else c.last_contact_on end as last_contact_on,
    case when e.said ? 'customer_since'
        then (e.said ->> 'customer_since')::date else c.customer_since end as customer_since,
    e.hands, c.batch_id as file_id, c.updated_at as file_taken_at,
    case when e.said ? 'name' then e.said ->> 'name' else a.name end as name,
    case when e.said ? 'chain' then e.said ->> 'chain' else a.chain end as chain,
    case when e.said ? 'address_line' then e.said ->> 'address_line' else a.address_line end as address_line,
    case when e.said ? 'city' then e.said ->> 'city' else a.city end as city,
    case when e.said ? 'state' then e.said ->> 'state' else a.state end as state,
    case when e.said ? 'postal_code' then e.said ->> 'postal_code' else a.postal_code end as postal_code,
    case when e.said ? 'country' then e.said ->> 'country' else a.country end as country,
    case when e.said ? 'region' then e.said ->> 'region' else a.region end as region,
    case when a.email_edited then a.email else coalesce(a.email, c.crm_email) end as email,
    a.rep_id
from account a
left join crm_customer c on c.customer_id = a.card_code
left join profile_edit e on e.account_id = a.id;
