-- the timeline of a case shows its mails
create index outbox_mail_case on outbox_mail (case_key, created_at);
