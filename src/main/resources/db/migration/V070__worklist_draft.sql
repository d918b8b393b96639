-- What somebody has begun to write for a task; the version tells two tabs or two people apart.
create table task_draft (
    task_key bigint      primary key,
    version  integer     not null,
    data     jsonb       not null check (jsonb_typeof(data) = 'object'),
    saved_by text        not null,
    saved_at timestamptz not null
);
