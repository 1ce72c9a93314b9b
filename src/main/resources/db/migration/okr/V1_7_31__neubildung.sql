-- which municipalities a newly formed one was formed from
create table okr_neubildung (
  predecessor varchar(8) not null,
  successor varchar(8) not null,
  effective_on date not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(300) not null,
  primary key (predecessor, successor)
);
