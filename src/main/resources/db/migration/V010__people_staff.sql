create table site (
    code   text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    name   text not null,
    -- The province, whose anniversary day is a holiday at this site.
    region text not null
);

create table staff (
    username text primary key check (username ~ '^[a-z0-9.@_-]+$'),
    name     text    not null,
    active   boolean not null default true
);

create table staff_role (
    username text not null references staff,
    role     text not null check (role in ('intake-social-worker', 'social-worker', 'supervisor', 'coordinator',
                                           'kairaranga', 'process-designer', 'administrator')),
    site     text not null references site,
    primary key (username, role, site)
);

create index staff_role_by_site_idx on staff_role (site, role);
