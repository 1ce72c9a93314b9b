alter table app_user add column email varchar(254);
alter table app_user add column weekly_report boolean default true not null;
