-- what the notes of the module notes say, as a search compares it
create table note_words (
    note_id  uuid           not null primary key,
    case_key varchar(8)     not null,
    step_id  varchar(64),
    words    varchar(12000) not null
);
create index note_words_step on note_words (step_id);
