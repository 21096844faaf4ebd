package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * Some communities of a street that certain people look after (片区、分片包干).
 *
 * @param union   whose zone it is
 * @param keepers those who look after it today, and did before
 * @param places  the communities in it today
 */
public record Zone(long id, OrganizationId union, String name, List<Keeper> keepers, List<OrganizationId> places) {

    /**
     * Who looks after it.
     *
     * @param phone masked; null when none is known
     * @param until the first day on which they do no more; null while they do
     */
    public record Keeper(
            long id,
            String name,
            @Nullable String phone,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean isServing(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The names of those who look after it on a day. */
    public String keepersOn(LocalDate day) {
        return String.join(
                "、",
                keepers.stream()
                        .filter(keeper -> keeper.isServing(day))
                        .map(Keeper::name)
                        .toList());
    }
}
