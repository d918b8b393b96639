-- A report is found by its reference however it is typed; a case's reference has capitals only.
create index report_by_reference on report (upper(reference));
