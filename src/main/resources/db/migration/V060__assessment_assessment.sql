create table assessment (
    id                      uuid primary key,
    case_id                 uuid        not null references case_file,
    -- One outcome for each signed-off assessment, however often the job is delivered.
    document_id             uuid        not null unique references document,
    care_or_protection_need boolean     not null,
    outcome                 text check (outcome in ('refer-to-services', 'no-further-action')),
    child_seen              boolean     not null,
    recorded_at             timestamptz not null,
    -- A need of care or protection leads to a family group conference; only without one is there another outcome.
    check (not care_or_protection_need or outcome is null)
);

create index assessment_by_case on assessment (case_id, recorded_at desc);

create table assessment_finding (
    assessment_id uuid     not null references assessment,
    position      smallint not null,
    harm          text     not null
        check (harm in ('emotional', 'physical', 'sexual', 'neglect', 'behaviour', 'self-harm')),
    finding       text     not null check (finding in ('substantiated', 'not-found')),
    evidence      text     not null,
    primary key (assessment_id, position)
);
