-- What a customer file says of a business partner, whether or not it has bought.
create table crm_customer (
    customer_id            text          primary key,
    customer_name          text,
    crm_email              text,
    phone                  text,
    segment                text,
    interests              text[],
    pain_points            text[],
    buying_behavior        text,
    preferred_contact_time text,
    language               text,
    engagement_score       numeric(5, 2),
    response_rate          numeric(5, 4),
    lifetime_value         numeric(18, 2),
    last_contact_on        date,
    customer_since         date,
    revision               bigint        not null default 1,
    batch_position         bigint,
    batch_id               uuid,
    updated_at             timestamptz   not null
);
create index crm_customer_batch on crm_customer (batch_id);
create index account_card_code on account (card_code);

-- What people said of an account instead: the values, and by field who said so and when. Files do not change them.
create table profile_edit (
    account_id text  primary key references account,
    said       jsonb not null,
    hands      jsonb not null
);

-- What is known of an account beside its orders: a person's word, else the customer file's.
create view account_profile as
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
    e.hands, c.batch_id as file_id, c.updated_at as file_taken_at
from account a
left join crm_customer c on c.customer_id = a.card_code
left join profile_edit e on e.account_id = a.id;
