-- Every change of the calendar is a version of its own; a due date says by which version it was computed.
create table calendar_version (
    version integer     primary key check (version > 0),
    made_at timestamptz not null,
    made_by text,
    what    text        not null check (what <> '')
);

insert into calendar_version (version, made_at, made_by, what)
values (1, '2026-01-01T00:00:00+13:00', null, 'Weekends, national holidays and anniversary days; no closures');

-- Days on which nobody works beside weekends and holidays. A row is in force from the version that added it until the one that withdrew it.
create table calendar_closure (
    id           uuid    primary key,
    scope        text    not null check (scope in ('everywhere', 'region', 'site')),
    -- The code of the region or of the site.
    place        text,
    first_day    date    not null,
    last_day     date    not null,
    name         text    not null check (name <> ''),
    added_in     integer not null references calendar_version,
    withdrawn_in integer references calendar_version,
    check ((scope = 'everywhere') = (place is null)),
    check (last_day between first_day and first_day + 60),
    check (withdrawn_in > added_in)
);
