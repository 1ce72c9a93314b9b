-- why something was settled anew; of title and target the Zielanpassungen know it
alter table okr_key_result_version add column reason varchar(1000) default '' not null;
-- who said that a municipality belongs to those that are counted, or does not any more
alter table okr_population_member add column recorded_by varchar(300) default '' not null;
