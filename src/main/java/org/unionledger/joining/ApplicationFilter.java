package org.unionledger.joining;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list of applications is asked for, as its address says it.
 *
 * @param state code of an {@link ApplicationState}; {@code all} for every one
 * @param before the number of the last one shown on the page before; the greatest at the beginning
 */
public record ApplicationFilter(String state, long before) {

    private static final String ALL = "all";
    private static final long BEGINNING = Long.MAX_VALUE;

    static ApplicationFilter read(String state, String before) {
        boolean known = state.equals(ALL) || codes().contains(state);
        return new ApplicationFilter(
                known ? state : ApplicationState.OPEN.code(),
                before.matches("\\d{1,18}") ? Long.parseLong(before) : BEGINNING);
    }

    private static List<String> codes() {
        return Stream.of(ApplicationState.values()).map(ApplicationState::code).toList();
    }

    /** Every state that can be asked for, all of them last. */
    public static List<String> states() {
        return Stream.concat(codes().stream(), Stream.of(ALL)).toList();
    }

    /** The state asked for; empty for all. */
    String code() {
        return state.equals(ALL) ? "" : state;
    }

    boolean isBeginning() {
        return before == BEGINNING;
    }

    public ApplicationFilter withState(String other) {
        return new ApplicationFilter(other, BEGINNING);
    }

    ApplicationFilter behind(long last) {
        return new ApplicationFilter(state, last);
    }

    public String href() {
        var address = UriComponentsBuilder.fromPath("/applications").queryParam("state", state);
        if (!isBeginning()) {
            address.queryParam("before", before);
        }
        return address.build().toUriString();
    }
}
