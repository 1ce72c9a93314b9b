-- contacts who turned out to be somebody known: whoever still asks for the one gets the other
create table merged_contact (
  contact_id uuid not null primary key,
  into_id uuid not null references contact,
  merged_at timestamp with time zone not null
);
create index merged_contact_into on merged_contact (into_id);
