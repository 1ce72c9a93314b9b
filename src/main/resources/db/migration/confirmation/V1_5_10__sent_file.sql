-- which of a step's files came by link, and from whom; the files themselves are kept by the module notes
create table sent_file (
    file_id    uuid                     not null primary key,
    step_id    varchar(64)              not null,
    contact_id uuid                     not null,
    sent_at    timestamp with time zone not null
);
create index sent_file_step on sent_file (step_id, contact_id);
