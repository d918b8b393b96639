-- A letter on a report that was not sent is for a person too.
drop index letter_to_settle;

create index letter_to_settle on letter (site, recorded_at)
  where state in ('UNCERTAIN', 'FAILED') or state = 'NOT_SENT' and report_id is not null;
