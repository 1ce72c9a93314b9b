create table process_migration (
    id              uuid         not null primary key,
    process_key     varchar(100) not null,
    process_label   varchar(200) not null,
    from_tag        varchar(64)  not null,
    to_tag          varchar(64)  not null,
    batch_id        varchar(64)  not null,
    started_by      varchar(200) not null,
    started_at      timestamp(6) with time zone not null,
    ended_at        timestamp(6) with time zone,
    -- the process as long as the migration runs: only one at a time
    running_process varchar(100) unique
);
create index process_migration_batch on process_migration (batch_id);
create index process_migration_start on process_migration (started_at);

create table process_migration_item (
    migration_id     uuid        not null references process_migration (id),
    process_instance varchar(64) not null,
    case_key         varchar(8),
    outcome          varchar(20) not null,
    obstacle         varchar(30),
    waiting_at       varchar(300),
    primary key (migration_id, process_instance)
);
