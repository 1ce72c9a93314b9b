-- every page counts what the views show, up to a thousand rows each: with these columns an index says it without the rows
drop index open_step_list;
create index open_step_list on open_step (due_sort, urgency, case_sort, step_id, candidate_group, rests_until, assignee);
drop index open_step_status;
create index open_step_status on open_step (status, due_sort, case_sort, step_id, candidate_group, rests_until);
drop index open_step_assignee;
create index open_step_assignee on open_step (assignee, rests_until, candidate_group);
drop index given_answer_time;
create index given_answer_time on given_answer (answered_at, id, undone_at);
