-- what is settled in the draft already: from where to where at least, by when and by what plan (lines of day and amount)
alter table okr_draft_key_result add column minimum_amount numeric(12,2);
alter table okr_draft_key_result add column due_on date;
alter table okr_draft_key_result add column plan varchar(2000) default '' not null;
alter table okr_key_result add column minimum_amount numeric(12,2);
