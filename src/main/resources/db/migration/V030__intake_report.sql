create sequence report_number;

create table report (
    id                  uuid primary key,
    reference           text        not null unique check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    site                text        not null references site,
    channel             text        not null
        check (channel in ('phone', 'email', 'letter', 'online', 'in-person', 'police', 'agency')),
    received_at         timestamptz not null,
    recorded_at         timestamptz not null,
    -- Nobody for the public form.
    recorded_by         text,
    -- The object as it was sent, and the digest of its canonical form: the same reference is the same report.
    body                jsonb       not null check (jsonb_typeof(body) = 'object'),
    body_digest         text        not null,
    facts               jsonb       not null,

    triaged_at          timestamptz,
    suggested_pathway   text check (suggested_pathway in ('no-further-action', 'refer-to-services',
        'additional-information', 'child-and-family-assessment', 'investigation')),
    suggested_timeframe text check (suggested_timeframe in ('critical-24-hours', 'very-urgent-48-hours',
        'urgent-10-working-days', 'none')),
    triage              jsonb,

    decided_at          timestamptz,
    pathway             text check (pathway in ('no-further-action', 'refer-to-services',
        'additional-information', 'child-and-family-assessment', 'investigation')),
    timeframe_level     text check (timeframe_level in ('critical-24-hours', 'very-urgent-48-hours',
        'urgent-10-working-days', 'none')),
    case_site           text references site,

    -- Of the triage at first, of the decision once there is one.
    response_due_at     timestamptz,
    version             integer     not null default 0,
    check (num_nonnulls(triaged_at, suggested_pathway, suggested_timeframe, triage) in (0, 4)),
    check (num_nonnulls(decided_at, pathway, timeframe_level, case_site) in (0, 4))
);

create index report_by_site on report (site, received_at desc, id desc);
create index report_by_case_site on report (case_site, received_at desc, id desc) where case_site is not null;

create table report_tamaiti (
    report_id      uuid     not null references report,
    position       smallint not null,
    name           text     not null,
    name_key       text     not null,
    name_words     tsvector generated always as (to_tsvector('simple'::regconfig, name_key)) stored,
    date_of_birth  date,
    expected_birth date,
    primary key (report_id, position)
);

create index report_tamaiti_by_name_and_birth on report_tamaiti (name_key, date_of_birth);
create index report_tamaiti_by_name_words on report_tamaiti using gin (name_words);
