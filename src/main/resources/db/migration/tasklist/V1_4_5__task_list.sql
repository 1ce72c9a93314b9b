-- what people sort and group by: never null and, where it is text, in German order, so that the database can page by it
alter table open_step add column due_sort date default date '9999-12-31' not null;
alter table open_step add column urgency integer default 1 not null;
alter table open_step add column label_sort varchar(800) default '' not null;
alter table open_step add column process_sort varchar(800) default '' not null;
alter table open_step add column association_key varchar(9);
alter table open_step add column association_name varchar(200);
alter table open_step add column association_sort varchar(800) default 'z' not null;
alter table open_step add column assignee varchar(64);
alter table open_step add column assignee_name varchar(200);
alter table open_step add column assignee_sort varchar(800) default 'z' not null;
-- follow-up date: until then it rests
alter table open_step add column rests_until date;
alter table open_step add column rest_reason varchar(500);
-- whose turn it is, and since when
alter table open_step add column ball varchar(20) default 'LANDRATSAMT' not null;
alter table open_step add column ball_since timestamp(6) with time zone;
update open_step set ball_since = opened_at;
update open_step set ball = 'RATHAUS' where candidate_group = 'rathaus';
update open_step set due_sort = due_on where due_on is not null;

create index open_step_list on open_step (due_sort, urgency, case_sort, step_id);
create index open_step_town on open_step (case_sort, due_sort, step_id);
create index open_step_status on open_step (status, due_sort);
create index open_step_assignee on open_step (assignee);
create index open_step_rest on open_step (rests_until);

alter table given_answer add column search_text varchar(4000);

-- a name for an address of the list
create table saved_view (
    id          uuid          not null primary key,
    name        varchar(60)   not null,
    query       varchar(2000) not null,
    owner       varchar(64)   not null,
    shared      boolean       not null,
    created_at  timestamp(6) with time zone not null
);
create index saved_view_owner on saved_view (owner);
