-- since when a step has been open and in which run of which process: null where nobody wrote it down
alter table open_step add column process_instance varchar(64);
alter table open_step add column process_version integer;
alter table given_answer add column opened_at timestamp(6) with time zone;
alter table given_answer add column process_instance varchar(64);
alter table given_answer add column process_version integer;
create index given_answer_process on given_answer (process_key, answered_at);
create index given_answer_instance on given_answer (process_instance);
