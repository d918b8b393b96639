-- What operators did to running processes, with the reason; rows are only ever added.
create table operator_action (
    id                   bigint      generated always as identity primary key,
    process_instance_key bigint      not null,
    what                 text        not null check (what in ('RETRIED', 'CANCELLED')),
    by_whom              text        not null,
    reason               text        not null check (reason <> ''),
    happened_at          timestamptz not null
);

create index operator_action_by_instance on operator_action (process_instance_key, id);
create trigger operator_action_append_only
    before update or delete or truncate on operator_action
    for each statement execute function refuse_change();
