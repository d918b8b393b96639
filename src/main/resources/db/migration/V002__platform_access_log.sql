create table access_log (
    id           bigint generated always as identity primary key,
    username     text        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    looked_at    timestamptz not null
);

create index access_log_subject_idx on access_log (subject_kind, subject_id, id desc);
create index access_log_username_idx on access_log (username, looked_at);

-- Any table can be made append-only with this.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger access_log_append_only
    before update or delete or truncate on access_log
    for each statement execute function refuse_change();
