-- Where each clock stands: always what its ledger comes to, kept beside it so that lists are quick.
create table clock (
    id               uuid        primary key,
    kind             text        not null references clock_kind,
    site             text        not null references site,
    case_id          uuid,
    report_id        uuid,
    -- What started it, once: a redelivered job finds the clock that is there.
    started_by       text        not null unique,
    state            text        not null check (state in ('RUNNING', 'PAUSED', 'MET', 'CANCELLED')),
    started_at       timestamptz not null,
    -- Null while paused.
    due_at           timestamptz,
    breached_at      timestamptz,
    ended_at         timestamptz,
    extensions       integer     not null,
    -- Raised by every change that alarms must follow.
    revision         integer     not null,
    -- How many of the alarms of this due date have rung or lie behind.
    step             integer     not null,
    calendar_version integer     not null references calendar_version,
    -- The newest calendar that this clock was held against, whether or not it moved.
    calendar_checked integer     not null references calendar_version,
    last_sequence    integer     not null,
    check ((due_at is null) = (state = 'PAUSED')),
    check ((ended_at is not null) = (state in ('MET', 'CANCELLED')))
);

create index clock_running_by_site on clock (site, due_at) where state = 'RUNNING';
create index clock_by_case on clock (case_id) where case_id is not null;
create index clock_by_report on clock (report_id) where report_id is not null;
create index clock_behind_calendar on clock (calendar_checked) where state = 'RUNNING' and breached_at is null;

-- The ledger. Rows are only ever added.
create table clock_event (
    clock_id         uuid        not null references clock,
    sequence         integer     not null check (sequence > 0),
    kind             text        not null check (kind in ('STARTED', 'DUE_COMPUTED', 'REMINDED', 'TOLD', 'PAUSED', 'RESUMED',
                                                          'EXTENDED', 'MET', 'BREACHED', 'CANCELLED')),
    recorded_at      timestamptz not null,
    -- When it happened: the moment from which a clock counts, the engine's time of an alarm, the day the work was done.
    at               timestamptz not null,
    -- Null for what a process did by itself.
    who              text,
    reason_code      text,
    reason           text,
    note             text,
    amount           integer,
    unit             text        check (unit in ('hours', 'working-days', 'days', 'months', 'years-of-age')),
    day_starts       time,
    day_ends         time,
    due_at           timestamptz,
    calendar_version integer     references calendar_version,
    revision         integer     not null,
    step             integer     not null,
    told             text[]      not null default '{}',
    -- The job that did it: its second delivery finds the entry of the first.
    job              text,
    primary key (clock_id, sequence),
    check ((amount is null) = (unit is null)),
    check (kind not in ('STARTED', 'EXTENDED') or amount is not null),
    check (kind <> 'STARTED' or day_starts is not null and day_ends is not null),
    check (kind <> 'DUE_COMPUTED' or due_at is not null and calendar_version is not null)
);

create unique index clock_event_once_per_job on clock_event (clock_id, job) where job is not null;

create trigger clock_event_append_only
    before update or delete or truncate on clock_event
    for each statement execute function refuse_change();
