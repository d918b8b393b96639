-- The personal links through which calendar programs read deadlines. The link itself is not kept: it is signed, and this row says
-- whether it still holds.
create table clock_feed (
    id           uuid        primary key,
    username     text        not null references staff,
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    revoked_at   timestamptz,
    last_read_at timestamptz
);

create unique index one_feed_per_person on clock_feed (username) where revoked_at is null;
