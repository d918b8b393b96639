-- Numbers run on over the years; the year in the reference is the one the case was opened in.
create sequence case_number;

create table case_file (
    id              uuid primary key,
    reference       text        not null unique check (reference ~ '^C-[0-9]{4}-[0-9]{5,}$'),
    tamaiti_id      uuid        not null references tamaiti,
    report_id       uuid        not null,
    site            text        not null references site,
    pathway         text        not null
        check (pathway in ('child-and-family-assessment', 'investigation')),
    timeframe_level text        not null
        check (timeframe_level in ('critical-24-hours', 'very-urgent-48-hours', 'urgent-10-working-days')),
    response_due_at timestamptz,
    status          text        not null check (status in ('awaiting-allocation', 'allocated', 'closed')),
    allocated_to    text,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    version         integer     not null default 0,
    -- A report opens one case per tamaiti, however often the work is delivered.
    unique (report_id, tamaiti_id),
    check ((status = 'closed') = (closed_at is not null)),
    check (status <> 'awaiting-allocation' or allocated_to is null),
    check (status <> 'allocated' or allocated_to is not null)
);

create unique index one_open_case_per_tamaiti on case_file (tamaiti_id) where status <> 'closed';
create index case_file_by_tamaiti on case_file (tamaiti_id);
create index case_file_by_site on case_file (site, opened_at desc, id);
create index case_file_by_allocation on case_file (allocated_to, opened_at desc) where status <> 'closed';

-- Every report that a case knows of: the one that opened it and what came in later.
create table case_report (
    case_id   uuid not null references case_file,
    report_id uuid not null,
    primary key (case_id, report_id)
);

create index case_report_by_report on case_report (report_id);
