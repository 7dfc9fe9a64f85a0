-- What the register promises, kept by the database also where a setting was switched or two were at it at once.

-- A number and symbol stand on one paper of an organisation's year.
create unique index paper_symbol on paper (office_id, (extract(year from issued_on)), symbol) where symbol is not null;

-- A paper is signed on this server once.
create unique index paper_file_sealed on paper_file (paper_id) where role = 'sealed';
