create table own_task (
    id          uuid                        not null primary key,
    case_key    varchar(8)                  not null,
    title       varchar(150)                not null,
    description varchar(4000)               not null,
    addressee   varchar(20)                 not null,
    due_on      date                        not null,
    key_result  varchar(1000),
    added_by    varchar(200)                not null,
    added_at    timestamp(6) with time zone not null
);
create index own_task_case on own_task (case_key, added_at);
