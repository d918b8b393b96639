-- The kinds of statutory clocks. A limit is data: what the law or a practice page says, or what is configured until it is confirmed.
create table clock_kind (
    code             text    primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name             text    not null check (name <> ''),
    -- Null where only the one who starts the clock knows it, such as a limit that depends on age.
    amount           integer check (amount <> 0),
    unit             text    check (unit in ('hours', 'working-days', 'days', 'months', 'years-of-age')),
    -- Whether a longer limit than this one is refused; otherwise the limit may be set anew, as by a court.
    ceiling          boolean not null default true,
    day_starts       time    not null default '08:30',
    day_ends         time    not null default '17:00',
    pausable         boolean not null default false,
    extensions       integer not null default 0 check (extensions >= 0),
    extension_amount integer check (extension_amount > 0),
    extension_unit   text    check (extension_unit in ('hours', 'working-days', 'days', 'months')),
    -- Whether a new round begins when the clock is met, and from where it counts.
    repeats          text    check (repeats in ('from-due', 'from-met')),
    -- The rule in a sentence, told to people who ask for more than it allows.
    rule             text    not null check (rule <> ''),
    source           text    not null check (source <> ''),
    unconfirmed      boolean not null,
    check ((amount is null) = (unit is null)),
    check ((extension_amount is null) = (extension_unit is null)),
    check ((extensions = 0) = (extension_amount is null)),
    check (unit <> 'years-of-age' or not pausable and extensions = 0)
);

-- Warning points, from the earliest to the one just before the due date.
create table clock_kind_warning (
    kind   text    not null references clock_kind,
    step   integer not null check (step > 0),
    amount integer not null check (amount > 0),
    unit   text    not null check (unit in ('hours', 'working-days', 'days', 'months')),
    primary key (kind, step)
);
