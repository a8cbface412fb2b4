-- Whoever reads a stored mail is not its buyer: the link in it must not unsubscribe one. New mails are stored without.
update message m
set text = replace(m.text, l.token, '***'),
    html = replace(m.html, l.token, '***'),
    headers = cast(replace(cast(m.headers as text), l.token, '***') as jsonb)
from unsubscribe_link l
where l.intent_id = m.intent_id;
