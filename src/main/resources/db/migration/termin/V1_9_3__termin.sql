create table termin (
    id          uuid                        not null primary key,
    case_key    varchar(8)                  not null,
    begun_at    timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    finished_by varchar(200)
);
create index termin_case on termin (case_key, begun_at);

-- each saving of a point is a row of its own: what somebody overwrites is still there
create table termin_point (
    termin_id   uuid                        not null,
    point       varchar(20)                 not null,
    revision    integer                     not null,
    point_text  varchar(2000)               not null,
    saved_by    varchar(200)                not null,
    saved_at    timestamp(6) with time zone not null,
    constraint termin_point_pk primary key (termin_id, point, revision),
    constraint termin_point_termin foreign key (termin_id) references termin (id)
);
