create table mailbox_position (
    folder       varchar(200) not null primary key,
    uid_validity bigint       not null,
    last_uid     bigint       not null,
    version      bigint       not null
);
