-- who acts for a municipality, as a search compares it
create table contact_words (
    case_key varchar(8)    not null primary key,
    words    varchar(4000) not null
);
