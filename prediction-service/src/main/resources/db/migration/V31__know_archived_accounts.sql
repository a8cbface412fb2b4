-- Nobody is to be called for an archived account; what it bought still counts for its representative.
alter table account add column archived boolean not null default false;
