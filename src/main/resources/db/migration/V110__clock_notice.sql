-- Up to which entry of a clock's ledger a person has seen what the clock told them.
create table clock_notice_seen (
    username text        not null references staff,
    clock_id uuid        not null references clock,
    sequence integer     not null,
    seen_at  timestamptz not null,
    primary key (username, clock_id)
);

create index clock_event_told on clock_event (clock_id, sequence) where kind = 'TOLD';
