package org.unionledger.reading;

import java.time.Instant;
import org.unionledger.codes.OrganizationId;

/**
 * A summary that was read and kept (已存的核对).
 *
 * @param union at whose standpoint it was read
 * @param login who read it
 * @param name of the file; empty where the text was pasted
 * @param title of the first summary in it
 * @param texts how many summaries are in it, {@code figures} and {@code doubts} how many figures and contradictions they had
 *     when it was kept
 * @param cited whether records were made from it; then it is kept for good
 */
public record KeptReading(
        long id,
        OrganizationId union,
        String login,
        String name,
        String title,
        int texts,
        int figures,
        int doubts,
        boolean cited,
        Instant keptAt) {

    /** After how many days it goes while nothing is made from it. */
    public long days() {
        return Readings.KEPT_FOR.toDays();
    }

    /** By which a person knows it. */
    public String called() {
        return title.isEmpty() ? name : title;
    }
}
