-- which of several subjects the fact is about, and whether it depends on the answer; of older steps nobody knows it here
alter table open_step add column subject_key varchar(200);
alter table open_step add column fact_depends boolean default false not null;
update open_step set fact_depends = true where fact_type is not null;
