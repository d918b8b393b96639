-- Who had a task before; the engine only knows who has it now.
create table task_event (
    id          bigint      generated always as identity primary key,
    task_key    bigint      not null,
    what        text        not null check (what in ('CLAIMED', 'GIVEN_BACK')),
    by_whom     text        not null,
    happened_at timestamptz not null
);

create index task_event_by_task on task_event (task_key, id);
