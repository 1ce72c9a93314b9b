-- the Maßnahme that a task is for, and the task's key result as people read it stays in key_result
alter table own_task add column massnahme_id bigint;
create index own_task_massnahme on own_task (massnahme_id);
