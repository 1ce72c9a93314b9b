-- who is away, and who stands in
create table absence (
    id         uuid         not null primary key,
    username   varchar(64)  not null,
    deputy     varchar(64)  not null,
    first_day  date         not null,
    last_day   date         not null,
    created_at timestamp(6) with time zone not null
);
create index absence_days on absence (last_day, first_day);
