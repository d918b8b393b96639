-- The engine's state as SQL sees it. Written by the exporter only, read by everybody.
-- Keys are the engine's; `pos` is the log position of the record that a row was last written from, within the partition that its key carries.
-- Missing references (the engine's -1 and "") are null here. No foreign keys: definitions and instances may come from different partitions.

create schema if not exists engine;

create table engine.schema_version (
    version    integer     not null primary key,
    applied_at timestamptz not null default now()
);

-- How far each partition's log is projected, and which engine it belongs to: the engine keeps the same pair id in its own data.
-- The first record tells a new engine from one that was restarted before its first snapshot.
create table engine.exporter_position (
    partition_id    integer     not null primary key,
    position        bigint      not null,
    pair_id         uuid        not null,
    first_position  bigint      not null,
    first_timestamp bigint      not null,
    updated_at      timestamptz not null
);

-- Definitions ---------------------------------------------------------------------------------------------------------

create table engine.process_definition (
    key           bigint      not null primary key,
    process_id    text        not null,
    version       integer     not null,
    version_tag   text,
    name          text,
    resource_name text        not null,
    xml           text        not null,
    start_form_id text,
    deployed_at   timestamptz not null,
    deleted       boolean     not null,
    pos           bigint      not null
);
create index on engine.process_definition (process_id, version desc);

-- What the engine's records leave out and only the XML says: names, zeebe:properties, zeebe:taskHeaders.
-- element_type in the engine's words (USER_TASK, EVENT_SUB_PROCESS, SEQUENCE_FLOW ...).
create table engine.process_element (
    definition_key bigint not null,
    element_id     text   not null,
    name           text,
    element_type   text   not null,
    properties     jsonb  not null,
    headers        jsonb  not null,
    pos            bigint not null,
    primary key (definition_key, element_id)
);

create table engine.form (
    key           bigint      not null primary key,
    form_id       text        not null,
    version       integer     not null,
    version_tag   text,
    resource_name text        not null,
    schema        jsonb       not null,
    deployed_at   timestamptz not null,
    deleted       boolean     not null,
    pos           bigint      not null
);
create index on engine.form (form_id, version desc);

create table engine.decision_requirements (
    key           bigint      not null primary key,
    drg_id        text        not null,
    name          text        not null,
    version       integer     not null,
    resource_name text        not null,
    xml           text        not null,
    deployed_at   timestamptz not null,
    deleted       boolean     not null,
    pos           bigint      not null
);

create table engine.decision_definition (
    key         bigint      not null primary key,
    decision_id text        not null,
    name        text        not null,
    version     integer     not null,
    version_tag text,
    drg_key     bigint      not null,
    deployed_at timestamptz not null,
    deleted     boolean     not null,
    pos         bigint      not null
);
create index on engine.decision_definition (decision_id, version desc);

-- Instances -----------------------------------------------------------------------------------------------------------

-- root_key: the topmost instance of a hierarchy of call activities, the instance itself where nothing called it.
create table engine.process_instance (
    key                         bigint      not null primary key,
    definition_key              bigint      not null,
    process_id                  text        not null,
    version                     integer     not null,
    parent_key                  bigint,
    parent_element_instance_key bigint,
    root_key                    bigint      not null,
    state                       text        not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at                  timestamptz not null,
    ended_at                    timestamptz,
    pos                         bigint      not null
);
create index on engine.process_instance (root_key);
create index on engine.process_instance (parent_key) where parent_key is not null;
create index on engine.process_instance (process_id, state, started_at);
create index on engine.process_instance (definition_key) where state = 'ACTIVE';

-- The process itself is an element too (element_type PROCESS, key = process_instance_key).
create table engine.element_instance (
    key                  bigint      not null primary key,
    process_instance_key bigint      not null,
    definition_key       bigint      not null,
    element_id           text        not null,
    element_type         text        not null,
    flow_scope_key       bigint,
    state                text        not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at           timestamptz not null,
    ended_at             timestamptz,
    pos                  bigint      not null
);
create index on engine.element_instance (process_instance_key);
create index on engine.element_instance (definition_key, element_id) where state = 'ACTIVE';

create table engine.sequence_flow (
    process_instance_key bigint      not null,
    flow_id              text        not null,
    definition_key       bigint      not null,
    taken_at             timestamptz not null,
    times                integer     not null,
    pos                  bigint      not null,
    primary key (process_instance_key, flow_id)
);

-- value: JSON text, as the engine writes it.
create table engine.variable (
    key                  bigint      not null,
    scope_key            bigint      not null,
    name                 text        not null,
    process_instance_key bigint      not null,
    value                text        not null,
    updated_at           timestamptz not null,
    pos                  bigint      not null,
    primary key (scope_key, name)
);
create index on engine.variable (process_instance_key);
create index on engine.variable (name, left(value, 80));

-- User tasks ----------------------------------------------------------------------------------------------------------

create table engine.user_task (
    key                     bigint      not null primary key,
    element_instance_key    bigint      not null,
    process_instance_key    bigint      not null,
    definition_key          bigint      not null,
    process_id              text        not null,
    element_id              text        not null,
    state                   text        not null check (state in ('CREATED', 'COMPLETED', 'CANCELED')),
    assignee                text,
    candidate_groups        text[]      not null,
    candidate_users         text[]      not null,
    due_at                  timestamptz,
    follow_up_at            timestamptz,
    priority                integer     not null,
    form_key                bigint,
    external_form_reference text,
    headers                 jsonb       not null,
    created_at              timestamptz not null,
    ended_at                timestamptz,
    pos                     bigint      not null
);
create index on engine.user_task (assignee, due_at, (-priority), key) where state = 'CREATED' and assignee is not null;
create index on engine.user_task (process_instance_key);
create index on engine.user_task (due_at) where state = 'CREATED';

-- One row per open, unassigned task and group, in the order of the task list: a page is one index range per group.
-- A task without due date stands at 9999-12-31T00:00:00Z.
create table engine.task_candidate (
    group_name text        not null,
    due_at     timestamptz not null,
    rank       integer     not null,
    task_key   bigint      not null,
    primary key (group_name, due_at, rank, task_key)
);
create index on engine.task_candidate (task_key);

-- Work, trouble, waiting ----------------------------------------------------------------------------------------------

create table engine.incident (
    key                  bigint      not null primary key,
    process_instance_key bigint,
    definition_key       bigint,
    element_instance_key bigint,
    element_id           text,
    job_key              bigint,
    type                 text        not null,
    message              text        not null,
    state                text        not null check (state in ('ACTIVE', 'RESOLVED')),
    created_at           timestamptz not null,
    resolved_at          timestamptz,
    pos                  bigint      not null
);
create index on engine.incident (process_instance_key);
create index on engine.incident (created_at) where state = 'ACTIVE';

-- state: CREATED (open: waiting for a worker or with one), FAILED and TIMED_OUT (the last attempt; open again while retries > 0),
-- COMPLETED, ERROR_THROWN, CANCELED. Handing a job to a worker writes no record of its own, so worker and deadline stand here from the attempt's end on.
create table engine.job (
    key                  bigint      not null primary key,
    process_instance_key bigint      not null,
    definition_key       bigint      not null,
    element_instance_key bigint      not null,
    element_id           text        not null,
    type                 text        not null,
    kind                 text        not null,
    state                text        not null,
    retries              integer     not null,
    error_code           text,
    error_message        text,
    worker               text,
    deadline             timestamptz,
    created_at           timestamptz not null,
    ended_at             timestamptz,
    pos                  bigint      not null
);
create index on engine.job (process_instance_key);
create index on engine.job (element_instance_key);

-- state: CREATED, TRIGGERED, CANCELED. A timer start event has no instance.
create table engine.timer (
    key                  bigint      not null primary key,
    process_instance_key bigint,
    element_instance_key bigint,
    element_id           text        not null,
    definition_key       bigint      not null,
    due_at               timestamptz not null,
    state                text        not null,
    repetitions          integer     not null,
    pos                  bigint      not null
);
create index on engine.timer (process_instance_key);
create index on engine.timer (due_at) where state = 'CREATED';

-- state: CREATED (waiting; stays so when a non-interrupting event correlates), CORRELATED, DELETED.
create table engine.message_subscription (
    key                  bigint      not null primary key,
    process_instance_key bigint      not null,
    element_instance_key bigint      not null,
    process_id           text        not null,
    element_id           text        not null,
    message_name         text        not null,
    correlation_key      text        not null,
    interrupting         boolean     not null,
    state                text        not null,
    created_at           timestamptz not null,
    pos                  bigint      not null
);
create index on engine.message_subscription (process_instance_key);
create index on engine.message_subscription (message_name, correlation_key) where state = 'CREATED';

-- Each partition subscribes for itself. state: CREATED, DELETED (a newer version of the process took over, or it was deleted).
create table engine.message_start_subscription (
    key            bigint      not null primary key,
    definition_key bigint      not null,
    process_id     text        not null,
    start_event_id text        not null,
    message_name   text        not null,
    state          text        not null,
    created_at     timestamptz not null,
    pos            bigint      not null
);

-- A published message; its variables are not kept. state: PUBLISHED, EXPIRED.
create table engine.message (
    key             bigint      not null primary key,
    name            text,
    correlation_key text,
    message_id      text,
    state           text        not null,
    published_at    timestamptz not null,
    expires_at      timestamptz,
    pos             bigint      not null
);
create index on engine.message (key) where state = 'PUBLISHED';

-- Which message reached which instance, by a waiting event or by a message start event (element_instance_key is null then).
create table engine.correlated_message (
    subscription_key     bigint      not null,
    message_key          bigint      not null,
    message_name         text        not null,
    correlation_key      text,
    process_instance_key bigint      not null,
    element_instance_key bigint,
    process_id           text        not null,
    element_id           text        not null,
    correlated_at        timestamptz not null,
    pos                  bigint      not null,
    primary key (subscription_key, message_key)
);
create index on engine.correlated_message (process_instance_key);

create table engine.signal_broadcast (
    key          bigint      not null primary key,
    signal_name  text        not null,
    broadcast_at timestamptz not null,
    pos          bigint      not null
);

-- Decisions -----------------------------------------------------------------------------------------------------------

-- One row per evaluated decision, in the order of evaluation: required decisions first, the one asked for last.
-- inputs: [{id, name, value}]; rules (matched only): [{id, index (from 1), outputs: [{id, name, value}]}]; values are JSON, not text.
-- definition_key, element_id and the instance columns name the business rule task; null where a client asked.
create table engine.decision_evaluation (
    key                  bigint      not null,
    seq                  integer     not null,
    process_instance_key bigint,
    element_instance_key bigint,
    definition_key       bigint,
    element_id           text,
    decision_key         bigint      not null,
    decision_id          text        not null,
    decision_name        text        not null,
    decision_version     integer     not null,
    drg_key              bigint,
    evaluated_at         timestamptz not null,
    failed               boolean     not null,
    failure_message      text,
    output               jsonb,
    inputs               jsonb       not null,
    rules                jsonb       not null,
    pos                  bigint      not null,
    primary key (key, seq)
);
create index on engine.decision_evaluation (process_instance_key);
create index on engine.decision_evaluation (decision_id, evaluated_at);
