-- few lines take something back, and whoever counts asks which
create index okr_fact_kind on okr_fact (entry_kind, case_key);
