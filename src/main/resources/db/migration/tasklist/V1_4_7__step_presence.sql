-- who has a step's page open at the moment: nothing depends on it, old rows are thrown away
create table step_presence (
    step_id   varchar(64)  not null,
    username  varchar(64)  not null,
    name      varchar(200) not null,
    opened_at timestamp(6) with time zone not null,
    primary key (step_id, username)
);
create index step_presence_time on step_presence (opened_at);
