alter table req_anforderung add column withdrawn_by varchar(300);
alter table req_anforderung add column withdrawn_at timestamp with time zone;
alter table req_anforderung add column withdrawn_reason varchar(500);
