package org.pamir.bench.fault;

/**
 * A case that needs PostgreSQL and the broker on small disks of their own; it plays on a cluster of its own.
 *
 * @see Disks
 */
interface DiskCase extends FaultCase {

    /** Comes before {@link #run}. */
    void use(Disks disks);
}
