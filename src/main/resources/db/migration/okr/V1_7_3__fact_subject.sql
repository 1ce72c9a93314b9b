-- which of several subjects of the case a fact is about; empty: it is about the case itself
alter table okr_fact add column subject_key varchar(200) default '' not null;
alter table okr_fact add column subject_name varchar(200) default '' not null;
-- the key names the subject as well
alter table okr_fact alter column idempotency_key set data type varchar(800);
