-- one act of a contact may answer the same question for several municipalities
alter table confirmation_link add column act uuid;
create index confirmation_link_act on confirmation_link (act);

-- colleagues whom contacts named to answer one question instead
create table delegation (
    id       uuid                     not null primary key,
    step_id  varchar(64)              not null,
    case_key varchar(8)               not null,
    name     varchar(100)             not null,
    email    varchar(254)             not null,
    named_by varchar(200)             not null,
    named_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index delegation_step on delegation (step_id);
create index delegation_case on delegation (case_key);

-- what the coordinator replied to the questions of contacts
create table question_reply (
    id         uuid                     not null primary key,
    step_id    varchar(64)              not null,
    reply      varchar(4000)            not null,
    replied_at timestamp with time zone not null
);
create index question_reply_step on question_reply (step_id);
