-- The form as it was when somebody filled it in; equal forms are kept once.
create table form_schema (
    digest  text  primary key,
    form_id text  not null,
    schema  jsonb not null
);

create table document (
    id                   uuid primary key,
    case_id              uuid references case_file,
    report_id            uuid,
    task_key             bigint      not null unique,
    process_instance_key bigint      not null,
    process_id           text        not null,
    element_id           text        not null,
    title                text        not null,
    form_id              text        not null,
    schema_digest        text        not null references form_schema,
    data                 jsonb       not null check (jsonb_typeof(data) = 'object'),
    submitted_by         text        not null,
    submitted_at         timestamptz not null,
    check (case_id is not null or report_id is not null)
);

create index document_by_case on document (case_id, submitted_at desc) where case_id is not null;
create index document_by_report on document (report_id, submitted_at desc) where report_id is not null;
create index document_by_process on document (process_instance_key, form_id, submitted_at desc);
