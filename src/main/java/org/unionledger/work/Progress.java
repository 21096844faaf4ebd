package org.unionledger.work;

/** How a running job tells how far it is, and learns that it shall stop. */
public interface Progress {

    /** @param total units of work in all; 0 while not known */
    void at(long done, long total);

    /** Whether somebody asked the job to stop; it then ends by {@link Cancelled}, its transaction rolled back. */
    boolean isCancelled();

    /** Thrown by a job that stops because it was asked to. */
    class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
