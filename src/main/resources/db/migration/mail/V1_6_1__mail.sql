create table outbox_mail (
    id            uuid                     not null primary key,
    dedup_key     varchar(200)             not null,
    message_id    varchar(320)             not null,
    to_address    varchar(254)             not null,
    to_name       varchar(200)             not null,
    subject       varchar(500)             not null,
    text_body     varchar(20000)           not null,
    html_body     varchar(40000)           not null,
    sealed_path   varchar(500),
    calendar_part varchar(8000),
    template      varchar(20)              not null,
    case_key      varchar(8)               not null,
    step_id       varchar(64),
    reminder      boolean                  not null,
    status        varchar(12)              not null,
    created_at    timestamp with time zone not null,
    send_at       timestamp with time zone not null,
    sent_at       timestamp with time zone,
    attempts      integer                  not null,
    last_error    varchar(500),
    version       bigint                   not null,
    constraint outbox_mail_dedup unique (dedup_key)
);
create index outbox_mail_newest on outbox_mail (created_at);
create index outbox_mail_step on outbox_mail (step_id);

create table appointment (
    case_key         varchar(8)               not null primary key,
    uid              varchar(320)             not null,
    sequence_number  integer                  not null,
    starts_at        timestamp with time zone not null,
    meeting_mode     varchar(200)             not null,
    place            varchar(1000)            not null,
    attendee_name    varchar(200)             not null,
    attendee_address varchar(254)             not null,
    cancelled        boolean                  not null,
    version          bigint                   not null
);
