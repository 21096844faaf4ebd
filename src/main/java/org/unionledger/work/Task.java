package org.unionledger.work;

/** What a job does, in a thread of its own. */
@FunctionalInterface
public interface Task {

    /** Does the work; whatever it throws ends the job as failed, {@link Progress.Cancelled} as cancelled. */
    void run(Progress progress);
}
