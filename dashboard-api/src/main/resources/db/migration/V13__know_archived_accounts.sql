-- An archived account is left out of what is to be done; what it bought still counts.
alter table read_model.account_view add column archived boolean not null default false;
