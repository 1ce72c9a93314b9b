-- key results count few of the types that a long history has: whoever counts reads those, and no more of them than this
drop index okr_fact_kind;
create index okr_fact_type on okr_fact (fact_type, entry_kind, case_key, subject_key, occurred_on, recorded_at, id);
-- few lines take something back, and whoever counts asks which
create index okr_fact_kind on okr_fact (entry_kind, case_key);
