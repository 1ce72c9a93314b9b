-- the step at which the task stands: titles come twice
alter table own_task add column step_id varchar(64);
update own_task set step_id = (
    select min(s.step_id) from open_step s
    where s.process_key = 'own-task' and s.case_key = own_task.case_key and s.label = own_task.title);
create index own_task_step on own_task (step_id);
