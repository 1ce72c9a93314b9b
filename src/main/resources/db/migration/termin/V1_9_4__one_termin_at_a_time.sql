-- the case's key while minutes are being taken, null afterwards: nobody begins a second one meanwhile
alter table termin add column open_key varchar(8);
alter table termin add constraint termin_open unique (open_key);
