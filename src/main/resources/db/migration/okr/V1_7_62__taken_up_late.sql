-- why a key result of the quarter before was taken up after the release; empty for what was planned before it
alter table okr_draft_key_result add column taken_up_because varchar(1000) default '' not null;
