create table invitation (
  id uuid primary key,
  conference_id uuid not null references conference,
  position integer not null,
  name text not null,
  role text not null check (role in ('whanau', 'iwi', 'maori-organisation', 'school', 'health', 'police',
                                     'provider', 'lawyer-for-child', 'other')),
  basis text not null check (basis in ('entitled', 'invited-by-whanau', 'information-giver')),
  email text,
  phone text,
  language text not null default 'en' check (language in ('en', 'mi')),
  -- False where a letter could be read by someone who must not read it.
  safe_to_write boolean not null default true,
  status text not null check (status in ('planned', 'invited', 'answered', 'no-reply')),
  reply_by timestamptz,
  closed_at timestamptz,
  unique (conference_id, position)
);

-- Each step is taken once, however often its job is delivered.
create table invitation_step (
  invitation_id uuid not null references invitation,
  step text not null,
  letter_id uuid not null references letter,
  taken_at timestamptz not null,
  primary key (invitation_id, step)
);

-- Answers are added, never changed; the newest counts. The number is the one use of the form that carries it.
create table invitation_answer (
  invitation_id uuid not null references invitation,
  number integer not null check (number > 0),
  answer text not null check (answer in ('attending', 'attending-remotely', 'views-in-writing', 'not-attending')),
  needs text[] not null,
  other_need text,
  comment text,
  given_through text not null check (given_through in ('link', 'person')),
  given_at timestamptz not null,
  primary key (invitation_id, number)
);

-- The key behind reply links where the environment gives none.
create table link_key (
  id integer primary key check (id = 1),
  secret bytea not null,
  created_at timestamptz not null
);
