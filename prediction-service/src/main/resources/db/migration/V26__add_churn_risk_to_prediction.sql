-- Absent until the account is scored again, which the next tick sees to.
alter table prediction add column churn_risk double precision;
