create table calendar_subscription (
  username varchar(64) not null primary key,
  secret_hash varchar(64) not null,
  created_at timestamp with time zone not null,
  constraint calendar_subscription_secret unique (secret_hash)
);
