-- "in ('A', 'B')" compares by the connection that created the check, and fails when H2 2.4.240 has closed that one
alter table okr_goal_version drop constraint okr_goal_version_kinds;
alter table okr_goal_version add constraint okr_goal_version_kinds check (case change_kind
  when 'AUFGENOMMEN' then true when 'GEAENDERT' then true when 'ERREICHT' then true when 'ENTFALLEN' then true
  else false end);
alter table okr_draft_objective drop constraint okr_draft_objective_origins;
alter table okr_draft_objective add constraint okr_draft_objective_origins check (case origin
  when 'UEBERNAHME' then true when 'KATALOG' then true when 'NEU' then true else false end);
alter table okr_massnahme drop constraint okr_massnahme_statuses;
alter table okr_massnahme add constraint okr_massnahme_statuses check (case status
  when 'GEPLANT' then true when 'LAUFEND' then true when 'ABGESCHLOSSEN' then true when 'ABGEBROCHEN' then true
  else false end);
alter table okr_cycle drop constraint okr_cycle_phases;
alter table okr_cycle add constraint okr_cycle_phases check (case phase
  when 'PLANUNG' then true when 'AKTIV' then true when 'REVIEW' then true when 'ABGESCHLOSSEN' then true
  else false end);
alter table okr_fact drop constraint okr_fact_kinds;
alter table okr_fact add constraint okr_fact_kinds check (case entry_kind
  when 'FESTSTELLUNG' then true when 'WIDERRUF' then true when 'KORREKTUR' then true else false end);
alter table okr_score drop constraint okr_score_decisions;
alter table okr_score add constraint okr_score_decisions check (decision is null or case decision
  when 'FORTFUEHREN' then true when 'ANPASSEN' then true when 'BEENDEN' then true else false end);
alter table okr_check_in drop constraint okr_check_in_assessments;
alter table okr_check_in add constraint okr_check_in_assessments check (case assessment
  when 'IM_PLAN' then true when 'GEFAEHRDET' then true when 'KRITISCH' then true else false end);
alter table okr_key_result drop constraint okr_key_result_commitments;
alter table okr_key_result add constraint okr_key_result_commitments check (case commitment
  when 'VERBINDLICH' then true when 'AMBITIONIERT' then true else false end);
alter table okr_adjustment drop constraint okr_adjustment_fields;
alter table okr_adjustment add constraint okr_adjustment_fields check (case adjusted
  when 'TITEL' then true when 'ZIELWERT' then true else false end);
