-- whoever has to call or to correct an address has got no answer
update open_step set status = 'OFFEN'
where status = 'ANTWORT_DA' and step_key in ('UserTask_FollowUpByPhone', 'UserTask_CorrectContact');
