insert into site (code, name, region) values
    ('ncc', 'National Contact Centre', 'auk'),
    ('kirikiriroa', 'Kirikiriroa Hamilton', 'wko'),
    ('otautahi', 'Ōtautahi Christchurch', 'can');
