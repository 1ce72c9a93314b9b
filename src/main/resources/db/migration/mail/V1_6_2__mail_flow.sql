alter table outbox_mail add column parked boolean default false not null;
alter table outbox_mail add column urgent boolean default false not null;
alter table outbox_mail add column stopped boolean default false not null;
create index outbox_mail_status on outbox_mail (status, created_at);
create index outbox_mail_sent on outbox_mail (sent_at);

-- one row while mails do not leave
create table mail_outage (
    id       integer                  not null primary key,
    began_at timestamp with time zone not null,
    failures integer                  not null,
    is_over  boolean                  not null
);

-- one row while somebody wants no mail to leave
create table mail_stop (
    id         integer                  not null primary key,
    stopped_at timestamp with time zone not null,
    reason     varchar(20)              not null
);

-- which installation this database belongs to
create table mail_installation (
    id           integer not null primary key,
    installation uuid    not null
);

-- when the mails of the last hour were allowed to leave
create table mail_slot (
    mail    uuid                     not null primary key,
    slot_at timestamp with time zone not null
);
create index mail_slot_time on mail_slot (slot_at);

-- locked by whoever gives away a slot
create table mail_slot_lock (
    id       integer                  not null primary key,
    taken_at timestamp with time zone not null
);
insert into mail_slot_lock (id, taken_at) values (1, timestamp with time zone '2023-01-01 00:00:00+00:00');
