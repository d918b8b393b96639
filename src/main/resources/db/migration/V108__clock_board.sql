-- The board reads, for each site, one range of the due dates; a paused clock has none and stands last.
create index clock_on_board on clock (site, coalesce(due_at, timestamptz '9999-12-31T00:00:00Z'), id)
    where state in ('RUNNING', 'PAUSED');
