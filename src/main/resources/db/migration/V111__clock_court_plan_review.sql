insert into clock_kind (code, name, amount, unit, ceiling, pausable, extensions, extension_amount, extension_unit, repeats, rule, source, unconfirmed) values
    ('court-plan-review', 'Review of the plan under a court order', null, null, true, false, 0, null, null, null,
     'A plan for a child under 7 is reviewed within 6 months of the order, for 7 and over within 12 months, and before the order ends.',
     'Oranga Tamariki Act 1989, s134', false);

insert into clock_kind_warning (kind, step, amount, unit) values ('court-plan-review', 1, 28, 'days');
