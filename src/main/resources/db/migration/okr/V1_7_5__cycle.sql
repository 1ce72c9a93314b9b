-- where the OKR cycle of a quarter stands; the row is there as soon as its process has begun, so that it begins once
create table okr_cycle (
  quarter_id varchar(7) not null primary key,
  phase varchar(20) not null,
  begun_at timestamp with time zone not null,
  entity_version bigint not null,
  constraint okr_cycle_phases check (phase in ('PLANUNG', 'AKTIV', 'REVIEW', 'ABGESCHLOSSEN'))
);
