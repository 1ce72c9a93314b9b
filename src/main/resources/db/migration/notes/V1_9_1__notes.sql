create table case_note (
    id          uuid                        not null primary key,
    case_key    varchar(8)                  not null,
    step_id     varchar(64),
    step_label  varchar(300),
    kind        varchar(10)                 not null,
    partner     varchar(200),
    happened_at timestamp(6) with time zone not null,
    note_text   varchar(4000)               not null,
    author      varchar(64)                 not null,
    author_name varchar(200)                not null,
    written_at  timestamp(6) with time zone not null,
    edited_at   timestamp(6) with time zone,
    removed_at  timestamp(6) with time zone,
    removed_by  varchar(200)
);
create index case_note_case on case_note (case_key, happened_at);
create index case_note_step on case_note (step_id, happened_at);

create table case_file (
    id         uuid                        not null primary key,
    case_key   varchar(8)                  not null,
    step_id    varchar(64),
    step_label varchar(300),
    file_name  varchar(200)                not null,
    file_type  varchar(10)                 not null,
    byte_count bigint                      not null,
    sha256     varchar(64)                 not null,
    added_by   varchar(200)                not null,
    added_at   timestamp(6) with time zone not null,
    removed_at timestamp(6) with time zone,
    removed_by varchar(200)
);
create index case_file_case on case_file (case_key, added_at);
create index case_file_step on case_file (step_id, added_at);

-- bytea is known to H2 and to PostgreSQL
create table case_file_content (
    file_id uuid  not null primary key,
    content bytea not null,
    constraint case_file_content_file foreign key (file_id) references case_file (id)
);
