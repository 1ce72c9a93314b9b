-- a job that has failed at least once; the row goes with the job: when it succeeds and when its process ends
create table failed_job (
    job_id          varchar(64)              not null primary key,
    definition_id   varchar(64),
    element_id      varchar(255),
    case_key        varchar(8),
    mail_id         uuid,
    first_failed_at timestamp with time zone not null,
    last_failed_at  timestamp with time zone not null,
    attempts        integer                  not null,
    attempt_limit   integer                  not null,
    reason          varchar(40)              not null,
    reference       varchar(8)               not null,
    failure_type    varchar(300)             not null,
    failure_message varchar(500)             not null,
    constraint failed_job_of_engine foreign key (job_id) references act_ru_job (id_) on delete cascade
);
create index failed_job_first on failed_job (first_failed_at);
