-- what people had decided about the step before it was answered: it comes back if the answer is taken back
alter table given_answer add column urgency integer default 1 not null;
alter table given_answer add column assignee varchar(64);
alter table given_answer add column assignee_name varchar(200);
alter table given_answer add column assignee_sort varchar(800) default 'z' not null;
alter table given_answer add column rests_until date;
alter table given_answer add column rest_reason varchar(500);
alter table given_answer add column due_on date;
alter table given_answer add column postponed_until date;
