create table rate_count (
  limit_name varchar(64) not null,
  who_hash varchar(64) not null,
  events integer not null,
  ends_at timestamp with time zone not null,
  primary key (limit_name, who_hash)
);
create index rate_count_ends on rate_count (ends_at);
