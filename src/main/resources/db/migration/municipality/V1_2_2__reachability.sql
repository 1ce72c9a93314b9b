alter table contact add column undeliverable_since timestamp with time zone;

create table contact_absence (
  contact_id uuid not null primary key references contact,
  absent_from date not null,
  absent_until date not null,
  deputy_id uuid references contact
);
