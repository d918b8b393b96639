-- Commands that the engine will never accept as they stand; each waits for a person.
create table refused_command (
    id          bigint      generated always as identity primary key,
    kind        text        not null check (kind in ('START_REPORT', 'START_CASE', 'ANSWER_INVITATION', 'COMPLETE_TASK')),
    subject     text        not null,
    event       jsonb       not null,
    site        text,
    reason      text        not null check (reason in ('NOT_FOUND', 'ALREADY_EXISTS', 'WRONG_STATE', 'INVALID')),
    engine_said text        not null,
    refused_at  timestamptz not null,
    settled_by  text,
    settled_at  timestamptz,
    note        text,
    check ((settled_at is null) = (settled_by is null))
);

create unique index refused_command_once on refused_command (kind, subject) where settled_at is null;
create index refused_command_open on refused_command (refused_at) where settled_at is null;
