-- Events that still wait find the listeners where they live now.
update event_publication
set listener_id = regexp_replace(listener_id, '^org\.whiria\.process\.(TellOfClocks|MoveDueDates|CancelClocks)\.', 'org.whiria.process.clock.\1.')
where listener_id ~ '^org\.whiria\.process\.(TellOfClocks|MoveDueDates|CancelClocks)\.';
