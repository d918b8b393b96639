create table tamaiti (
    id              uuid primary key,
    given_names     text        not null check (given_names <> ''),
    family_name     text        not null,
    -- Lower case, macrons and double vowels folded: what people type finds what was written.
    name_key        text        not null,
    name_words      tsvector    generated always as (to_tsvector('simple'::regconfig, name_key)) stored,
    date_of_birth   date,
    expected_birth  date,
    gender          text        not null check (gender in ('female', 'male', 'another', 'unknown')),
    ethnicities     text[]      not null default '{}',
    iwi             text[]      not null default '{}',
    hapu            text[]      not null default '{}',
    disability      text,
    school          text,
    address         text,
    in_care         boolean,
    caregiver       text,
    recorded_at     timestamptz not null,
    version         integer     not null default 0
);

create index tamaiti_by_name_and_birth on tamaiti (name_key, date_of_birth);
create index tamaiti_by_name_words on tamaiti using gin (name_words);

create table adult (
    id          uuid primary key,
    name        text        not null check (name <> ''),
    name_key    text        not null,
    recorded_at timestamptz not null
);

create table relationship (
    tamaiti_id             uuid not null references tamaiti,
    adult_id               uuid not null references adult,
    relationship           text,
    lives_with_tamaiti     boolean,
    alleged_to_have_harmed boolean,
    primary key (tamaiti_id, adult_id)
);

create index relationship_by_adult on relationship (adult_id);
