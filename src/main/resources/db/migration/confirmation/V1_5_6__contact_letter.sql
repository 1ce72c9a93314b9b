create table contact_letter (
    contact_id  uuid   not null primary key,
    planned_for timestamp with time zone,
    version     bigint not null
);

create table noted_question (
    step_id    varchar(64)              not null primary key,
    contact_id uuid                     not null,
    reminder   boolean                  not null,
    noted_at   timestamp with time zone not null,
    version    bigint                   not null
);
create index noted_question_contact on noted_question (contact_id);
