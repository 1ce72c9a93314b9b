-- what a Massnahme said before it was changed, for pages of past days
create table okr_massnahme_version (
  massnahme_id bigint not null references okr_massnahme (id),
  entity_version bigint not null,
  title varchar(250) not null,
  team varchar(100) not null,
  person varchar(200) not null,
  begins_on date not null,
  ends_on date not null,
  status varchar(20) not null,
  outcome varchar(1000) not null,
  changed_by varchar(300) not null,
  changed_at timestamp(6) with time zone not null,
  primary key (massnahme_id, entity_version)
);

insert into okr_massnahme_version (massnahme_id, entity_version, title, team, person, begins_on, ends_on, status,
  outcome, changed_by, changed_at)
select id, entity_version, title, team, person, begins_on, ends_on, status, outcome, changed_by, changed_at
from okr_massnahme;
