-- How the ERP's tables stood at a read, in the connector's own words: by it the next read knows what has not changed.
-- changed: versions that the read opened or ended.
alter table generation add column mark text;
alter table generation add column changed bigint;
