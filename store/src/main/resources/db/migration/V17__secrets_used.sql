-- When each of a client's secrets was last presented, to the minute. previous_until null beside a previous_digest: until
-- somebody ends it.
alter table api_client add column used_at timestamptz, add column previous_used_at timestamptz;
