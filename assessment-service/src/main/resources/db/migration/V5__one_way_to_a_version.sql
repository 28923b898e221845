-- Both ways into this table began with edition and country. While the planner knows little about the table, as when it is
-- filled, they look equal to it, and it took this one to find a version: past every revision of the country.
alter table section_revision
    drop constraint section_revision_edition_country_section_revision_version_key,
    add unique (section, edition, country, revision) include (version);

-- Whoever shows a version has looked for both its halves in the same statement, and history is only added to. To have it
-- checked again for each edit took a quarter of what the database does for one, and wrote to both rows in order to lock them.
alter table current_version
    drop constraint current_version_edition_country_version_fkey,
    drop constraint current_version_edition_country_version_fkey1;
