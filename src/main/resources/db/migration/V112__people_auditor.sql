-- An auditor reads clocks and their ledgers, and nothing else.
alter table staff_role
    drop constraint staff_role_role_check,
    add constraint staff_role_role_check check (role in ('intake-social-worker', 'social-worker', 'supervisor', 'coordinator',
                                                         'kairaranga', 'process-designer', 'administrator', 'auditor'));
