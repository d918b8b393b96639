create table partner (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  kind text not null check (kind in ('iwi', 'maori-organisation', 'provider', 'agency')),
  email text,
  active boolean not null default true
);

create table partner_site (
  partner_code text not null references partner,
  site text not null references site,
  primary key (partner_code, site)
);

create index partner_site_by_site on partner_site (site);
