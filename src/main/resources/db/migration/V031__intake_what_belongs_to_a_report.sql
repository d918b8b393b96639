alter table case_file add foreign key (report_id) references report;
alter table case_report add foreign key (report_id) references report;
alter table document add foreign key (report_id) references report;
alter table timeline_entry add foreign key (report_id) references report;
