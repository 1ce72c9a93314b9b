create table confirmation_link (
    id            uuid                     not null primary key,
    token_hash    varchar(64)              not null,
    step_id       varchar(64)              not null,
    case_key      varchar(8)               not null,
    contact_id    uuid                     not null,
    origin        varchar(12)              not null,
    issued_at     timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    used_at       timestamp with time zone,
    revoked_at    timestamp with time zone,
    revoke_reason varchar(20),
    interim_reply varchar(12),
    replied_at    timestamp with time zone,
    replied_by    varchar(200),
    version       bigint                   not null,
    constraint confirmation_link_token unique (token_hash)
);
create index confirmation_link_step on confirmation_link (step_id);
create index confirmation_link_case on confirmation_link (case_key);
create index confirmation_link_contact on confirmation_link (contact_id);
