-- one row, whose lock orders the town halls that choose a date
create table slot_turn (
    id    integer not null primary key,
    taken bigint  not null
);
insert into slot_turn (id, taken) values (1, 0);
