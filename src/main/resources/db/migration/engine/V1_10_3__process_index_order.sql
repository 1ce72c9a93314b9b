-- of two indexes that seem equally good H2 takes the older one, and half of all executions differ in their parent: it read all
-- that have none to find the one process of a case; the index of parents alone must therefore be the youngest
alter table act_ru_execution drop constraint act_fk_exe_parent;
drop index if exists act_idx_exe_parent;
drop index act_idx_exec_case;
drop index act_idx_exec_inst;
create index act_idx_exec_case on act_ru_execution (business_key_, parent_id_);
create index act_idx_exec_inst on act_ru_execution (proc_inst_id_, parent_id_);
create index act_idx_exe_parent on act_ru_execution (parent_id_);
alter table act_ru_execution add constraint act_fk_exe_parent foreign key (parent_id_) references act_ru_execution (id_);
