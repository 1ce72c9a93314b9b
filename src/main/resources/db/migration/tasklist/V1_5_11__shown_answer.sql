-- the words of choices that depend on the case, as people saw them when they answered
alter table given_answer add column shown varchar(20000);
