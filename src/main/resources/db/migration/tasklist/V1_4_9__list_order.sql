-- by group alone: it tempts H2 to read and sort all rows of a group instead of the first page of the list's order
drop index open_step_due;
drop index open_step_status;
create index open_step_status on open_step (status, due_sort, case_sort, step_id);
create index open_step_label on open_step (label_sort, case_sort, step_id);
