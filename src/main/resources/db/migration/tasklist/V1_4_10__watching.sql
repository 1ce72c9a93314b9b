-- who wants to hear of a step or, without one, of all that happens for a case
create table watching (
    username varchar(64)  not null,
    case_key varchar(8)   not null,
    step_id  varchar(64)  default '' not null,
    name     varchar(200) not null,
    seen_at  timestamp(6) with time zone not null,
    primary key (username, case_key, step_id)
);
create index watching_case on watching (case_key, step_id);
create index watching_step on watching (step_id);
