-- every completion asks for the sub-tasks of its task, and the engine has no index for it
create index act_idx_task_parent on act_ru_task (parent_task_id_);
