package org.pamir.bench.fault;

/**
 * A case that needs PostgreSQL and the broker on small disks of their own.
 *
 * @see Disks
 */
interface DiskCase extends FaultCase {

    /** Comes before {@link #run}. */
    void use(Disks disks);

    @Override
    default boolean isAlone() {
        return true;
    }
}
