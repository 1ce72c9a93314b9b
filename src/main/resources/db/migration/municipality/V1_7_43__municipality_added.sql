-- when a later directory added it; those of the first one have always been there
alter table municipality add column added_at timestamp(6) with time zone
  default timestamp with time zone '1970-01-01 00:00:00+00' not null;
