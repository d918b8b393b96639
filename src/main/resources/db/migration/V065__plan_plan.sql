create table plan (
  id uuid primary key,
  case_id uuid not null references case_file,
  -- A change of the plan is a new version; the newest is in force.
  version integer not null check (version > 0),
  basis text not null check (basis in ('agreed', 'court')),
  -- One version per submitted plan, however often the job is delivered.
  document_id uuid not null unique references document,
  voice_heard boolean not null,
  voice_own_words text,
  voice_how text,
  voice_effect text,
  voice_reason_not_heard text,
  recorded_at timestamptz not null,
  unique (case_id, version),
  check (voice_heard or voice_reason_not_heard is not null)
);

create table plan_goal (
  plan_id uuid not null references plan,
  position integer not null,
  goal text not null,
  need text not null,
  primary key (plan_id, position)
);

create table plan_action (
  plan_id uuid not null references plan,
  position integer not null,
  action text not null,
  owner text not null check (owner <> ''),
  due_on date not null,
  primary key (plan_id, position)
);

create table plan_review (
  id uuid primary key,
  plan_id uuid not null references plan,
  document_id uuid not null unique references document,
  outcome text not null check (outcome in ('continue', 'change', 'close')),
  due_at timestamptz,
  voice_heard boolean not null,
  voice_own_words text,
  voice_how text,
  voice_effect text,
  voice_reason_not_heard text,
  recorded_at timestamptz not null,
  check (voice_heard or voice_reason_not_heard is not null)
);

create index plan_review_by_plan on plan_review (plan_id, recorded_at desc);
