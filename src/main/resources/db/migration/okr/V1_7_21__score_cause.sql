-- why a key result did not get there; nobody asked for it before
alter table okr_score add column cause varchar(20);
