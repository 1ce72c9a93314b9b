-- a report that a mail could not be delivered names it so
create index outbox_mail_message_id on outbox_mail (message_id);
