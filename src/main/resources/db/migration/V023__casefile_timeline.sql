create table timeline_entry (
    id           uuid primary key,
    -- What the entry is about, once: a redelivered job writes no second line.
    business_key text        not null unique,
    case_id      uuid references case_file,
    report_id    uuid,
    kind         text        not null check (kind in (
        'report', 'decision', 'status', 'allocation', 'document', 'correspondence', 'conference', 'plan', 'assessment')),
    summary      text        not null,
    by_whom      text,
    happened_at  timestamptz not null,
    check (case_id is not null or report_id is not null)
);

create index timeline_entry_by_case on timeline_entry (case_id, happened_at desc) where case_id is not null;
create index timeline_entry_by_report on timeline_entry (report_id, happened_at desc) where report_id is not null;
