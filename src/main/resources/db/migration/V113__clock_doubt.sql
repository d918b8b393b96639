-- What of a rule is unconfirmed beside its number, in words that people read beside "unconfirmed".
alter table clock_kind add column doubt text check (doubt <> '');

update clock_kind
   set rule = replace(rule, '. They are counted from the receipt of the report, which is unconfirmed.', ' of the receipt of the report.'),
       doubt = 'It counts from the receipt of the report'
 where code in ('response-critical-24-hours', 'response-very-urgent-48-hours', 'response-urgent-10-working-days');
