create index municipality_association on municipality (association_key);
