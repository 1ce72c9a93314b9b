-- who looks for exports or sign-ins reads no entries of municipalities
create index audit_entry_kind on audit_entry (kind, id);
