-- How far each partition has been consumed, written in the transaction that keeps what its records said: whatever state
-- this database is in, or is set back to, it says itself where to go on.
create table consumed_position (
    topic       text    not null,
    partition   integer not null check (partition >= 0),
    -- Kafka's id of the topic, and a checksum of the record before the position, if there is one: they tell this log from
    -- another one of the same name.
    topic_id    text    not null,
    next_offset bigint  not null check (next_offset >= 0),
    last_record integer,
    primary key (topic, partition)
) with (fillfactor = 50);
