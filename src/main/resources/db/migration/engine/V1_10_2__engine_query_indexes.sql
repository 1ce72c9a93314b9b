-- the engine has no index for what a municipality's messages are asked by; and asked for the processes of one case, H2 reads
-- all processes, because each of them has no parent
create index act_idx_event_subscr_inst on act_ru_event_subscr (proc_inst_id_, event_type_);
create index act_idx_exec_case on act_ru_execution (business_key_, parent_id_);
create index act_idx_exec_inst on act_ru_execution (proc_inst_id_, parent_id_);
