create table open_step (
    step_id          varchar(64)  not null primary key,
    version          bigint       not null,
    case_key         varchar(8)   not null,
    case_name        varchar(200) not null,
    case_sort        varchar(800) not null,
    process_key      varchar(100) not null,
    process_label    varchar(200) not null,
    step_key         varchar(100) not null,
    label            varchar(300) not null,
    candidate_group  varchar(50)  not null,
    confirmable      boolean      not null,
    fact_type        varchar(64),
    question_step_id varchar(64),
    opened_at        timestamp(6) with time zone not null,
    due_on           date,
    postponed_until  date,
    status           varchar(30)  not null,
    search_text      varchar(2000) not null
);
create index open_step_due on open_step (candidate_group, due_on, step_id);
create index open_step_case on open_step (case_key);

create table given_answer (
    id           uuid         not null primary key,
    step_id      varchar(64)  not null unique,
    case_key     varchar(8)   not null,
    case_name    varchar(200) not null,
    process_key  varchar(100) not null,
    step_key     varchar(100) not null,
    label        varchar(300) not null,
    outcome      varchar(30)  not null,
    input        varchar(20000) not null,
    note         varchar(4000),
    actor_kind   varchar(20)  not null,
    actor_name   varchar(200) not null,
    channel      varchar(20)  not null,
    answered_at  timestamp(6) with time zone not null,
    undo_token   varchar(8000),
    undone_at    timestamp(6) with time zone
);
create index given_answer_case on given_answer (case_key, step_key, answered_at);
create index given_answer_time on given_answer (answered_at);

create table step_question (
    id        uuid         not null primary key,
    step_id   varchar(64)  not null,
    question  varchar(4000) not null,
    asked_by  varchar(200) not null,
    asked_at  timestamp(6) with time zone not null
);
create index step_question_step on step_question (step_id, asked_at);
