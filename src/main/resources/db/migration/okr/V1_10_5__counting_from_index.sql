-- whoever counts reads all facts, but no more of them than this
drop index okr_fact_kind;
create index okr_fact_kind on okr_fact (entry_kind, case_key, fact_type, subject_key, occurred_on, recorded_at, id);
