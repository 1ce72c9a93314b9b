-- the answers of the Erstgespräch say it
alter table termin drop column of_erstgespraech;
