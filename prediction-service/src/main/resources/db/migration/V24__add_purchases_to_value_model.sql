-- How many purchases were known when it was learned; of earlier ones nothing is remembered, so they are learned anew.
alter table value_model add column purchases bigint not null default 0;
alter table value_model alter column purchases drop default;
