-- Who the tamariki of a report are, said once when it is acted on; two of one report are never one.
alter table report_tamaiti
    add column tamaiti_id uuid references tamaiti,
    add unique (report_id, tamaiti_id);
