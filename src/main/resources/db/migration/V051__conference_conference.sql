create table conference (
  id uuid primary key,
  case_id uuid not null references case_file,
  -- One conference per submission of the list of invitees, however often the job is delivered.
  document_id uuid not null unique references document,
  starts_at timestamptz not null,
  place text not null,
  status text not null check (status in ('planned', 'held', 'not-held')),
  outcome text check (outcome in ('agreed', 'not-agreed')),
  record_id uuid references document,
  planned_at timestamptz not null,
  recorded_at timestamptz,
  check ((status = 'held') = (outcome is not null)),
  check ((status = 'planned') = (recorded_at is null))
);

create index conference_by_case on conference (case_id, starts_at desc);
