-- A letter is recorded before it is handed over; its identity makes it one letter however often it is asked for.
create table letter (
  id uuid primary key,
  kind text not null,
  subject_id uuid not null,
  step text not null,
  message_id text not null unique,
  case_id uuid,
  report_id uuid,
  site text not null,
  recipient_name text not null,
  recipient_email text,
  -- False where a letter could put someone at risk: it is kept and never handed over.
  recipient_safe boolean not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  calendar text,
  state text not null check (state in
    ('RECORDED', 'HANDING_OVER', 'SENT', 'NOT_SENT', 'UNCERTAIN', 'FAILED', 'SETTLED')),
  reason text,
  attempt integer not null default 0,
  next_attempt_at timestamptz,
  handed_over_at timestamptz,
  recorded_at timestamptz not null,
  unique (kind, subject_id, step),
  check ((state = 'RECORDED') = (next_attempt_at is not null)),
  check (state not in ('HANDING_OVER', 'SENT', 'UNCERTAIN') or handed_over_at is not null),
  check (recipient_email is not null and recipient_safe or state in ('NOT_SENT', 'SETTLED'))
);

create index letter_to_hand_over on letter (next_attempt_at) where state = 'RECORDED';
create index letter_in_hand_over on letter (handed_over_at) where state = 'HANDING_OVER';
create index letter_to_settle on letter (site, recorded_at) where state in ('UNCERTAIN', 'FAILED');
create index letter_of_case on letter (case_id, recorded_at);
create index letter_of_report on letter (report_id, recorded_at);

-- What became of a letter, step by step; rows are only ever added.
create table letter_event (
  letter_id uuid not null references letter,
  number bigint generated always as identity,
  happened_at timestamptz not null,
  state text not null,
  done_by text,
  note text,
  primary key (letter_id, number)
);
