-- What this application has deployed: the newest row is what the engine should know.
create table model_deployment (
    id          bigint      generated always as identity primary key,
    digest      text        not null,
    deployed_at timestamptz not null
);

create table model_deployment_process (
    deployment_id  bigint  not null references model_deployment,
    process_id     text    not null,
    version        integer not null,
    definition_key bigint  not null,
    primary key (deployment_id, process_id)
);
